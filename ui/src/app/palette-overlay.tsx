import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { PaletteView } from "../features/palette/entries";
import { Palette } from "../features/palette/palette";
import { changeTabs, setOverlay, useFrameStore } from "./frame-store";
import { activateTab, openTab } from "./tabs";
import { railViewOf, viewKind } from "./view-kinds";

/** The palette with the tabs that are open as views to go to. */
export function PaletteOverlay({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation("app");
  const words = useFrameStore((state) => state.paletteWords);
  const { tabs, activeId } = useFrameStore((state) => state.tabs);
  const views = useMemo(
    () =>
      tabs
        .filter((tab) => tab.id !== activeId)
        .map(
          (tab): PaletteView => ({
            id: tab.id,
            title: tab.title === "" ? t(`tabTitle.${tab.view}`) : tab.title,
            note: t(`view.${tab.view}`),
            icon: viewKind(railViewOf(tab)).icon,
            open: (where) =>
              changeTabs((state) =>
                where === "new" ? openTab(state, tab) : activateTab(state, tab.id),
              ),
          }),
        ),
    [tabs, activeId, t],
  );
  return (
    <Palette
      initialWords={words}
      views={views}
      isOpen={isOpen}
      onClose={() => setOverlay(null)}
    />
  );
}
