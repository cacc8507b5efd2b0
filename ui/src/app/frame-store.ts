import { create } from "zustand";
import {
  EMPTY_SELECTION,
  selectOnly,
  setSelection,
  useSelectionStore,
} from "../components/selection-store";
import { forgetSteps } from "../components/step-order";
import type { ViewId } from "../components/views";
import { currentPlace, NO_TRAIL, step, type Trail, visit } from "./places";
import { activateTab, activeTab, NO_TABS, type Tabs } from "./tabs";

/** What floats over the frame, if anything. */
export type Overlay = "palette" | "settings" | "shortcuts" | "verify" | null;

/** The state of the frame: tabs, the way one came, and what is shown around them. */
export interface FrameState {
  readonly tabs: Tabs;
  readonly trail: Trail;
  /** Whether the inspector is shown, beside each kind of view. */
  readonly inspector: Readonly<Record<ViewId, boolean>>;
  readonly overlay: Overlay;
  /** Words that the palette opens with. */
  readonly paletteWords: string;
  /** Whether the choice of the moment is open. */
  readonly timePanel: boolean;
}

export const FRESH_FRAME: FrameState = {
  tabs: NO_TABS,
  trail: NO_TRAIL,
  inspector: { map: true, overview: true, health: false, inventory: false, impact: false, rootCause: false, import: false, paths: false, changes: false, problems: false, incidents: false, releases: false, record: false, calendar: false, cab: false, unauthorized: false, measures: false, service: false, model: false, history: false, compare: false },
  overlay: null,
  paletteWords: "",
  timePanel: false,
};

export const useFrameStore = create<FrameState>(() => FRESH_FRAME);

/** Alters the tabs. */
export function changeTabs(change: (tabs: Tabs) => Tabs): void {
  useFrameStore.setState(({ tabs }) => ({ tabs: change(tabs) }));
}

/** Shows or hides the inspector beside the kind of view in front. */
export function setInspector(shown: (before: boolean) => boolean): void {
  useFrameStore.setState(({ tabs, inspector }) => {
    const front = activeTab(tabs);
    if (front === null) return {};
    return { inspector: { ...inspector, [front.view]: shown(inspector[front.view]) } };
  });
}

/** Opens or closes what floats over the frame. */
export function setOverlay(overlay: Overlay, paletteWords = ""): void {
  useFrameStore.setState({ overlay, paletteWords });
}

/** Opens or closes the choice of the moment. */
export function setTimePanel(timePanel: boolean): void {
  useFrameStore.setState({ timePanel });
}

/** Forgets tabs and trail, as another workspace opens. What was opened over the frame meanwhile stays. */
export function resetFrame(): void {
  useFrameStore.setState(({ overlay, paletteWords }) => ({ ...FRESH_FRAME, overlay, paletteWords }));
  setSelection(EMPTY_SELECTION);
  forgetSteps();
}

/** Whether there is a place to go back or forward to. */
export function canStep({ trail, tabs }: FrameState, by: 1 | -1): boolean {
  return step(trail, by, isOpenIn(tabs)) !== trail;
}

/** True while a step moves tab and selection, which are two moves and no new place. */
let stepping = false;

/** Goes back or forward over tabs and selections. */
export function stepPlace(by: 1 | -1): void {
  const { trail, tabs } = useFrameStore.getState();
  const next = step(trail, by, isOpenIn(tabs));
  const place = currentPlace(next);
  if (next === trail || place?.tabId == null) return;
  stepping = true;
  useFrameStore.setState({ trail: next, tabs: activateTab(tabs, place.tabId) });
  setSelection(place.ci === null ? EMPTY_SELECTION : selectOnly(place.ci));
  stepping = false;
}

function isOpenIn(tabs: Tabs): (tabId: string) => boolean {
  return (tabId) => tabs.tabs.some((tab) => tab.id === tabId);
}

function recordPlace(): void {
  if (stepping) return;
  const { tabs } = useFrameStore.getState();
  const place = { tabId: tabs.activeId, ci: useSelectionStore.getState().primary };
  useFrameStore.setState(({ trail }) => {
    const next = visit(trail, place);
    return next === trail ? {} : { trail: next };
  });
}

/** Keeps the trail as tabs and selection move; the result stops it. */
export function followPlaces(): () => void {
  recordPlace();
  const stopFrame = useFrameStore.subscribe((state, before) => {
    if (state.tabs.activeId !== before.tabs.activeId) recordPlace();
  });
  const stopSelection = useSelectionStore.subscribe((state, before) => {
    if (state.primary !== before.primary) recordPlace();
  });
  return () => {
    stopFrame();
    stopSelection();
  };
}
