import { IconDeviceDesktop, IconLayoutSidebarRight, IconMoon, IconSun, IconZoomIn, IconZoomOut } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import type { Command } from "../../components/command-registry";
import type { Theme } from "../../ipc/bindings";
import { setInspector, useFrameStore } from "../frame-store";
import { activeTab } from "../tabs";
import { zoom } from "../zoom";

/** How the window looks: inspector, theme, zoom. */
export function viewCommands(t: TFunction<"app">, setTheme: (theme: Theme) => void): Command[] {
  const group = "view" as const;
  const hasTab = () => activeTab(useFrameStore.getState().tabs) !== null;
  return [
    {
      id: "inspector.toggle",
      label: t("toggleInspector"),
      group,
      icon: IconLayoutSidebarRight,
      shortcut: "Mod+B",
      when: hasTab,
      run: () => setInspector((shown) => !shown),
    },
    { id: "theme.light", label: t("themeLight"), group, icon: IconSun, run: () => setTheme("light") },
    { id: "theme.dark", label: t("themeDark"), group, icon: IconMoon, run: () => setTheme("dark") },
    { id: "theme.system", label: t("themeSystem"), group, icon: IconDeviceDesktop, run: () => setTheme("system") },
    { id: "zoom.in", label: t("zoomIn"), group, icon: IconZoomIn, shortcut: "Mod++", run: () => zoom(1) },
    { id: "zoom.out", label: t("zoomOut"), group, icon: IconZoomOut, shortcut: "Mod+-", run: () => zoom(-1) },
    { id: "zoom.reset", label: t("zoomReset"), group, shortcut: "Mod+0", run: () => zoom(0) },
  ];
}
