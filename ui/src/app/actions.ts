import type { AppActions, OpenIn } from "../components/app-actions";
import { selectOnly, setSelection } from "../components/selection-store";
import { changeTabs, setInspector, setOverlay } from "./frame-store";
import { openTab, showSubject, type TabSubject } from "./tabs";

function open(subject: TabSubject, where: OpenIn = "same"): void {
  changeTabs((tabs) => (where === "new" ? openTab(tabs, subject) : showSubject(tabs, subject)));
}

/** The frame's actions as features see them; they hold no state, so there is one set of them. */
export const FRAME_ACTIONS: AppActions = {
  openMap: (start, where) => open({ view: "map", params: { start } }, where),
  openImpact: (forced, where) => open({ view: "impact", params: { forced } }, where),
  openInventory: (query, where) => open({ view: "inventory", params: { query } }, where),
  openPaths: (from, to, where) => open({ view: "paths", params: { from, to } }, where),
  openImport: (paths) => open({ view: "import", params: { paths } }),
  select: (id) => {
    setSelection(selectOnly(id));
    setInspector(() => true);
  },
  showInspector: () => setInspector(() => true),
  openPalette: (words) => setOverlay("palette", words),
};
