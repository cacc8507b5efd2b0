import type { ForcedState, RootCauseView } from "../../../ipc/bindings";

/** The faults whose map and text are shown. */
export type Faults = readonly ForcedState[];

/** Whether two sets of faults are of the same CIs, in whatever states. */
export function areSame(one: Faults, other: Faults): boolean {
  const ids = (faults: Faults) => faults.map(({ ci }) => ci).sort((a, b) => a - b).join();
  return ids(one) === ids(other);
}

/**
 * The faults to show: those chosen as the answer now has them, else the best set of several, else the best cause.
 * None where nothing can be the cause.
 */
export function shownFaults(view: RootCauseView, chosen: Faults | null): Faults {
  const [best] = view.candidates;
  const [likeliest] = view.hypotheses;
  const sets = [
    ...view.candidates.map(({ ci, state }): Faults => [{ ci, state }]),
    ...view.hypotheses.map(({ faults }): Faults => faults),
  ];
  const known = chosen === null ? undefined : sets.find((faults) => areSame(faults, chosen));
  if (known !== undefined) return known;
  if (likeliest !== undefined && likeliest.faults.length > 1) return likeliest.faults;
  return best === undefined ? [] : [{ ci: best.ci, state: best.state }];
}

/** The most probable hypothesis whose faults are others: what speaks against the faults shown. */
export function runnerUp(view: RootCauseView, shown: Faults): Faults | null {
  const other = view.hypotheses.find(({ faults }) => !areSame(faults, shown));
  return other?.faults ?? null;
}
