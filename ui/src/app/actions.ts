import type { AppActions, OpenIn } from "../components/app-actions";
import { withObserved } from "../components/observed";
import { selectOnly, setSelection } from "../components/selection-store";
import { changeTabs, setInspector, setOverlay } from "./frame-store";
import { askForHolder, askForRecord } from "../features/records/make/ask-store";
import { activateTab, activeTab, goToView, openTab, setSubject, showSubject, type TabSubject } from "./tabs";
import { ANY_DAYS, FRESH_MEASURES, FRESH_ROOT_CAUSE, RECORD_VIEWS, viewKind } from "./view-kinds";

function open(subject: TabSubject, where: OpenIn = "same"): void {
  changeTabs((tabs) => (where === "new" ? openTab(tabs, subject) : showSubject(tabs, subject)));
}

/** The frame's actions as features see them; they hold no state, so there is one set of them. */
export const FRAME_ACTIONS: AppActions = {
  openMap: (start, where) => open({ view: "map", params: { start } }, where),
  openOverview: (forced) =>
    changeTabs((before) => {
      const tabs = goToView(before, viewKind("overview").fresh);
      const tab = activeTab(tabs);
      if (tab?.view !== "overview" || forced === undefined) return tabs;
      return setSubject(tabs, tab.id, { view: "overview", params: { forced } });
    }),
  openSavedMap: (saved, where) => open({ view: "map", params: { start: [], saved } }, where),
  openImpact: (forced, where) => open({ view: "impact", params: { forced } }, where),
  openInventory: (query, where) => open({ view: "inventory", params: { query } }, where),
  openSavedList: (list, where) => open({ view: "inventory", params: { query: "", list } }, where),
  openPaths: (from, to, where) => open({ view: "paths", params: { from, to } }, where),
  observe: (cis, state) =>
    changeTabs((before) => {
      const tabs = goToView(before, FRESH_ROOT_CAUSE);
      const tab = activeTab(tabs);
      if (tab?.view !== "rootCause") return tabs;
      const evidence = withObserved(tab.params.evidence, cis, state);
      return setSubject(tabs, tab.id, { view: "rootCause", params: { ...tab.params, evidence } });
    }),
  openHistory: (section, chosen) =>
    changeTabs((before) => {
      const subject = { view: "history", params: { section, chosen } } as const;
      const tabs = goToView(before, subject);
      const tab = activeTab(tabs);
      return tab?.view === "history" ? setSubject(tabs, tab.id, subject) : tabs;
    }),
  openCompare: (from, to) => open({ view: "compare", params: { from, to } }),
  openRecords: (kind) => changeTabs((tabs) => goToView(tabs, viewKind(RECORD_VIEWS[kind]).fresh)),
  openRecord: (id, kind, where) =>
    changeTabs((tabs) => {
      const there = tabs.tabs.find((tab) => tab.view === "record" && tab.params.id === id);
      if (where !== "new" && there !== undefined) return activateTab(tabs, there.id);
      return openTab(tabs, { view: "record", params: { id, kind } });
    }),
  openCalendar: (day) =>
    changeTabs((before) => {
      const tabs = goToView(before, { view: "calendar", params: { look: "timeline", day } });
      const tab = activeTab(tabs);
      if (tab?.view !== "calendar") return tabs;
      return setSubject(tabs, tab.id, { view: "calendar", params: { ...tab.params, day } });
    }),
  openCab: (meeting) => open({ view: "cab", params: { meeting, change: null, held: false } }),
  openUnauthorized: () => open({ view: "unauthorized", params: {} }),
  openMeasures: (about) =>
    changeTabs((before) => {
      const tabs = goToView(before, { view: "measures", params: { ...FRESH_MEASURES, about } });
      const tab = activeTab(tabs);
      if (tab?.view !== "measures") return tabs;
      return setSubject(tabs, tab.id, { view: "measures", params: { ...tab.params, about } });
    }),
  openService: (ci, where) => open({ view: "service", params: { ci, span: ANY_DAYS } }, where),
  newRecord: askForRecord,
  attachAnalysis: askForHolder,
  openImport: (paths) => open({ view: "import", params: { paths } }),
  select: (id) => {
    setSelection(selectOnly(id));
    setInspector(() => true);
  },
  showInspector: () => setInspector(() => true),
  openPalette: (words) => setOverlay("palette", words),
};
