import type { CiId } from "../../components/ids";
import type { CiSummary, ObservationView, RootCauseView } from "../../ipc/bindings";

/** An answer with its CIs by id. */
export interface Told {
  readonly view: RootCauseView;
  readonly cis: ReadonlyMap<CiId, CiSummary>;
  readonly observed: ReadonlyMap<CiId, ObservationView>;
  /** The name of a CI; its id where it is gone. */
  readonly nameOf: (ci: CiId) => string;
}

/** Indexes an answer; linear in it. */
export function told(view: RootCauseView): Told {
  const cis = new Map(view.cis.map((ci) => [ci.id, ci]));
  return {
    view,
    cis,
    observed: new Map(view.observations.map((one) => [one.ci, one])),
    nameOf: (ci) => cis.get(ci)?.name ?? String(ci),
  };
}

/** Seconds from the first onset to that of a symptom; null where it states none. */
export function secondsAfterFirst({ view, observed }: Told, ci: CiId): number | null {
  const onset = observed.get(ci)?.onset ?? null;
  return onset === null ? null : (Date.parse(onset) - Date.parse(view.onset)) / 1000;
}
