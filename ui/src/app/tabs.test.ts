import { describe, expect, it } from "vitest";
import {
  activateTab,
  closeTab,
  goToView,
  NO_TABS,
  openTab,
  setSubject,
  setTitle,
  showSubject,
  stepTab,
  untitle,
  type TabSubject,
  type Tabs,
} from "./tabs";

const MAP: TabSubject = { view: "map", params: { start: [1] } };
const OTHER_MAP: TabSubject = { view: "map", params: { start: [2] } };
const LIST: TabSubject = { view: "inventory", params: { query: "" } };

/** Opens tabs in order; the last is in front. */
function opened(...subjects: TabSubject[]): Tabs {
  return subjects.reduce(openTab, NO_TABS);
}

/** "map inventory*": the kinds in order, the one in front starred. */
function shown({ tabs, activeId }: Tabs): string {
  return tabs.map((tab) => `${tab.view}${tab.id === activeId ? "*" : ""}`).join(" ");
}

describe("tabs", () => {
  it("opens behind the one in front", () => {
    const state = openTab(activateTab(opened(MAP, MAP), "tab-1"), LIST);
    expect(shown(state)).toBe("map inventory* map");
  });

  it("never gives an id twice", () => {
    const state = openTab(closeTab(opened(MAP), "tab-1"), MAP);
    expect(state.tabs.map((tab) => tab.id)).toEqual(["tab-2"]);
  });

  it("turns the tab in front to a subject of its kind", () => {
    const state = showSubject(opened(LIST, MAP), OTHER_MAP);
    expect(shown(state)).toBe("inventory map*");
    expect(state.tabs[1]?.params).toEqual({ start: [2] });
  });

  it("opens a tab for a subject of another kind", () => {
    expect(shown(showSubject(opened(LIST), OTHER_MAP))).toBe("inventory map*");
  });

  it.each([
    ["tab-1", "inventory map*"],
    ["tab-2", "map map*"],
    ["tab-3", "map inventory*"],
  ])("closing %s leaves %s", (id, expected) => {
    expect(shown(closeTab(opened(MAP, LIST, MAP), id))).toBe(expected);
  });

  it("brings the right neighbour to the front when the one in front closes", () => {
    const state = closeTab(activateTab(opened(MAP, LIST, MAP), "tab-1"), "tab-1");
    expect(shown(state)).toBe("inventory* map");
  });

  it("has none in front when the last closes", () => {
    expect(closeTab(opened(MAP), "tab-1").activeId).toBeNull();
  });

  it("steps round at both ends", () => {
    expect(shown(stepTab(opened(MAP, LIST), 1))).toBe("map* inventory");
    expect(shown(stepTab(activateTab(opened(MAP, LIST), "tab-1"), -1))).toBe("map inventory*");
  });

  it("goes to the last tab of a kind, else opens one", () => {
    expect(shown(goToView(opened(LIST, MAP), LIST))).toBe("inventory* map");
    expect(shown(goToView(opened(MAP), LIST))).toBe("map inventory*");
    const there = opened(MAP);
    expect(goToView(there, MAP)).toBe(there);
  });

  it("keeps the title while the subject changes", () => {
    const named = setTitle(opened(MAP), "tab-1", "Payments");
    expect(setSubject(named, "tab-1", OTHER_MAP).tabs[0]?.title).toBe("Payments");
    expect(setTitle(named, "tab-1", "Payments")).toBe(named);
  });

  it("takes away the titles that name the kind of view alone", () => {
    const named = setTitle(setTitle(opened(MAP, LIST), "tab-1", "Payments"), "tab-2", "All CIs");
    expect(untitle(named, () => "All CIs").tabs.map(({ title }) => title)).toEqual(["Payments", ""]);
  });
});
