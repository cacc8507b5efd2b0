import { IconArrowLeft, IconArrowRight, IconSearch } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import type { Command } from "../../components/command-registry";
import { canStep, changeTabs, setOverlay, stepPlace, useFrameStore } from "../frame-store";
import { stepRegion } from "../regions";
import { activeTab, closeTab, goToView, openTab, stepTab } from "../tabs";
import { OFFERED_VIEWS } from "../view-kinds";

const hasTab = () => activeTab(useFrameStore.getState().tabs) !== null;

/** Going about: views, tabs, back and forward, parts of the window, the palette. */
export function goCommands(t: TFunction<"app">, isOpen: boolean): Command[] {
  const group = "go" as const;
  const closeFront = () => changeTabs((tabs) => closeTab(tabs, tabs.activeId ?? ""));
  const back = () => canStep(useFrameStore.getState(), -1);
  const forward = () => canStep(useFrameStore.getState(), 1);
  const palette = { id: "palette.open", label: t("palette"), icon: IconSearch, group };
  return [
    { ...palette, shortcut: "Mod+K", run: () => setOverlay("palette") },
    ...OFFERED_VIEWS.map(({ view, icon, fresh, shortcut }) => ({
      id: `view.${view}`,
      label: t(`view.${view}`),
      group,
      icon,
      shortcut,
      when: () => isOpen,
      run: () => changeTabs((tabs) => goToView(tabs, fresh)),
    })),
    ...OFFERED_VIEWS.map(({ view, icon, fresh }) => ({
      id: `tab.new.${view}`,
      label: `${t("newTab")}: ${t(`tabTitle.${view}`)}`,
      group,
      icon,
      when: () => isOpen,
      run: () => changeTabs((tabs) => openTab(tabs, fresh)),
    })),
    { id: "go.back", label: t("back"), group, icon: IconArrowLeft, shortcut: "Alt+ArrowLeft", when: back, run: () => stepPlace(-1) },
    { id: "go.forward", label: t("forward"), group, icon: IconArrowRight, shortcut: "Alt+ArrowRight", when: forward, run: () => stepPlace(1) },
    { id: "tab.close", label: t("closeThisTab"), group, shortcut: "Mod+W", when: hasTab, run: closeFront },
    { id: "tab.next", label: t("nextTab"), group, shortcut: "Mod+Tab", when: hasTab, run: () => changeTabs((tabs) => stepTab(tabs, 1)) },
    { id: "tab.previous", label: t("previousTab"), group, shortcut: "Mod+Shift+Tab", when: hasTab, run: () => changeTabs((tabs) => stepTab(tabs, -1)) },
    { id: "region.next", label: t("nextRegion"), group, shortcut: "F6", run: () => stepRegion(1) },
    { id: "region.previous", label: t("previousRegion"), group, shortcut: "Shift+F6", run: () => stepRegion(-1) },
  ];
}
