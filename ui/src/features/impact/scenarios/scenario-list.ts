import type { ForcedState } from "../../../ipc/bindings";
import type { ImpactParams } from "../page-props";

/** Selections compared at most. */
export const MOST_SCENARIOS = 3;

/** The letters they are called by. */
export const LETTERS = ["A", "B", "C"] as const;

type Scenario = readonly ForcedState[];

/** The question of the tab, then what it is compared with. */
export function scenariosOf({ forced, others = [] }: ImpactParams): readonly Scenario[] {
  return [forced, ...others].slice(0, MOST_SCENARIOS);
}

/** The tab with another selection in a place; the places before it are there too then. */
export function withScenario(params: ImpactParams, at: number, scenario: Scenario): ImpactParams {
  if (at === 0) return { ...params, forced: scenario };
  const others = Array.from({ length: Math.max(at, params.others?.length ?? 0) }, (_, place) => params.others?.[place] ?? []);
  return { ...params, others: others.with(at - 1, scenario) };
}

/** The tab without a selection; those behind it move up. The first one becomes empty at least. */
export function withoutScenario(params: ImpactParams, at: number): ImpactParams {
  const [forced = [], ...others] = scenariosOf(params).toSpliced(at, 1);
  return { ...params, forced, others };
}
