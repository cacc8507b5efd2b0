import type { AppActions, OpenIn } from "../components/app-actions";
import { withObserved } from "../components/observed";
import { selectOnly, setSelection } from "../components/selection-store";
import { changeTabs, setInspector, setOverlay } from "./frame-store";
import { activeTab, goToView, openTab, setSubject, showSubject, type TabSubject } from "./tabs";
import { FRESH_ROOT_CAUSE } from "./view-kinds";

function open(subject: TabSubject, where: OpenIn = "same"): void {
  changeTabs((tabs) => (where === "new" ? openTab(tabs, subject) : showSubject(tabs, subject)));
}

/** The frame's actions as features see them; they hold no state, so there is one set of them. */
export const FRAME_ACTIONS: AppActions = {
  openMap: (start, where) => open({ view: "map", params: { start } }, where),
  openImpact: (forced, where) => open({ view: "impact", params: { forced } }, where),
  openInventory: (query, where) => open({ view: "inventory", params: { query } }, where),
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
  openImport: (paths) => open({ view: "import", params: { paths } }),
  select: (id) => {
    setSelection(selectOnly(id));
    setInspector(() => true);
  },
  showInspector: () => setInspector(() => true),
  openPalette: (words) => setOverlay("palette", words),
};
