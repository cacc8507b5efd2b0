import { beforeEach, describe, expect, it } from "vitest";
import { selectOnly, setSelection, useSelectionStore } from "../components/selection-store";
import { changeTabs, followPlaces, resetFrame, setOverlay, stepPlace, useFrameStore } from "./frame-store";
import { openTab, type TabSubject } from "./tabs";

const MAP: TabSubject = { view: "map", params: { start: [] } };
const LIST: TabSubject = { view: "inventory", params: { query: "" } };

describe("back and forward", () => {
  beforeEach(() => {
    resetFrame();
    changeTabs((tabs) => openTab(tabs, MAP));
    return followPlaces();
  });

  it("bring back both tab and selection in one step", () => {
    setSelection(selectOnly(5));
    changeTabs((tabs) => openTab(tabs, LIST));
    setSelection(selectOnly(9));
    stepPlace(-1);
    stepPlace(-1);
    expect(useFrameStore.getState().tabs.activeId).toBe("tab-1");
    expect(useSelectionStore.getState().primary).toBe(5);
    stepPlace(1);
    stepPlace(1);
    expect(useFrameStore.getState().tabs.activeId).toBe("tab-2");
    expect(useSelectionStore.getState().primary).toBe(9);
  });
});

describe("another workspace", () => {
  it("takes the tabs away, but not what was opened over the frame while it was read", () => {
    changeTabs((tabs) => openTab(tabs, MAP));
    setOverlay("palette", "core");
    resetFrame();
    const { tabs, overlay, paletteWords } = useFrameStore.getState();
    expect(tabs.tabs).toEqual([]);
    expect({ overlay, paletteWords }).toEqual({ overlay: "palette", paletteWords: "core" });
    setOverlay(null);
  });
});
