import type { CiSummary } from "../../ipc/bindings";
import { core } from "../../ipc/host";
import { FRAME_ACTIONS } from "../actions";
import { changeTabs } from "../frame-store";
import { goToView } from "../tabs";
import { viewKind } from "../view-kinds";

/** A step of the tour: the entry of the rail that it points at, and what it shows there. */
export interface TourStep {
  readonly view: "map" | "impact" | "rootCause" | "calendar";
  readonly show: () => Promise<void>;
}

/** The CIs of the demonstration estate with these keys, without those that somebody has deleted. */
async function cisOf(keys: readonly string[]): Promise<number[]> {
  const found = await Promise.all(keys.map((key) => core().ciByKey(key).catch((): CiSummary | null => null)));
  return found.flatMap((ci) => (ci === null ? [] : [ci.id]));
}

/** Shows a view of CIs, and the empty view where none is left. */
async function showOf(keys: readonly string[], view: TourStep["view"], show: (cis: readonly number[]) => void): Promise<void> {
  const cis = await cisOf(keys);
  if (cis.length > 0) show(cis);
  else changeTabs((tabs) => goToView(tabs, viewKind(view).fresh));
}

/** The tour: what depends on what, what a failure hits, what caused it, when to change it. */
export const TOUR_STEPS: readonly TourStep[] = [
  { view: "map", show: () => showOf(["bsv-0003"], "map", (cis) => FRAME_ACTIONS.openMap([...cis])) },
  {
    view: "impact",
    show: () =>
      showOf(["net-0001", "pdu-0014"], "impact", (cis) =>
        FRAME_ACTIONS.openImpact(cis.map((ci) => ({ ci, state: "down" }))),
      ),
  },
  {
    view: "rootCause",
    show: () => showOf(["bsv-0003", "app-0117"], "rootCause", (cis) => FRAME_ACTIONS.observe([...cis], "down")),
  },
  {
    view: "calendar",
    show: async () => changeTabs((tabs) => goToView(tabs, viewKind("calendar").fresh)),
  },
];
