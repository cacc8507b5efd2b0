import { describe, expect, it } from "vitest";
import type { Command } from "../../components/command-registry";
import type { MenuEntry } from "../../ipc/bindings";
import { i18n } from "../../locales/i18n";
import { acceleratorOf, type Desktop, menuBar } from "./menu-bar";

const run = () => undefined;
const COMMANDS: readonly Command[] = [
  { id: "palette.open", label: "Search", group: "go", shortcut: "Mod+K", run },
  { id: "tab.new.map", label: "New tab: Map", group: "go", run },
  { id: "ci.fail", label: "Fail", group: "ci", shortcut: "F", when: () => false, run },
  { id: "edit.undo", label: "Undo", group: "edit", shortcut: "Mod+Z", run },
  { id: "zoom.in", label: "Zoom in", group: "view", shortcut: "Mod++", run },
  { id: "workspace.open", label: "Open", group: "workspace", shortcut: "Mod+O", run },
  { id: "workspace.export.csv", label: "Export", group: "workspace", run },
  { id: "settings.open", label: "Settings", group: "workspace", shortcut: "Mod+,", run },
  { id: "help.shortcuts", label: "Shortcuts", group: "help", shortcut: "?", run },
];
const RECENT = [{ name: "Estate", path: "/e.faultline", openedAt: "2026-11-21T00:00:00Z" }];

function ids(entry: MenuEntry): readonly string[] {
  switch (entry.kind) {
    case "command":
      return [`${entry.id}${entry.enabled ? "" : " (off)"}`];
    case "submenu":
      return [`[${entry.commands.map(({ id }) => id).join(" ")}]`];
    case "role":
      return [`<${entry.role}>`];
    case "separator":
      return [];
  }
}

/** "File: workspace.open [recent:/e.faultline] …" */
function drawn(desktop: Desktop): string[] {
  const { menus } = menuBar(COMMANDS, RECENT, desktop, i18n.getFixedT("en", "menu"));
  return menus.map(({ label, entries }) => `${label}: ${entries.flatMap(ids).join(" ")}`);
}

describe("the menu of the operating system", () => {
  it("has every command once on Linux, where fields cut and paste by keys alone", () => {
    expect(drawn("linux")).toEqual([
      "File: workspace.open [recent:/e.faultline] [workspace.export.csv] settings.open <quit>",
      "Edit: edit.undo ci.fail (off)",
      "View: zoom.in",
      "Go: palette.open [tab.new.map]",
      "Help: help.shortcuts <about>",
    ]);
  });

  it("has the program's own menu on a Mac, with the settings in it", () => {
    expect(drawn("mac")).toEqual([
      "Faultline: <about> settings.open <services> <hide> <hideOthers> <showAll> <quit>",
      "File: workspace.open [recent:/e.faultline] [workspace.export.csv]",
      "Edit: edit.undo <cut> <copy> <paste> <selectAll> ci.fail (off)",
      "View: zoom.in",
      "Go: palette.open [tab.new.map]",
      "Help: help.shortcuts",
    ]);
  });

  it.each([
    ["Mod+K", "CmdOrCtrl+K"],
    ["Mod+Shift+Tab", "CmdOrCtrl+Shift+Tab"],
    ["Mod++", "CmdOrCtrl+="],
    ["Mod+-", "CmdOrCtrl+-"],
    ["Alt+ArrowLeft", "Alt+ArrowLeft"],
    ["Shift+F6", "Shift+F6"],
    ["F", null],
    ["?", null],
  ])("writes %s as %s", (shortcut, accelerator) => {
    expect(acceleratorOf(shortcut)).toBe(accelerator);
  });
});
