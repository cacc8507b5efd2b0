import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { type Command, runCommand } from "../../components/command-registry";
import { useSelectionStore } from "../../components/selection-store";
import type { RecentWorkspace, ShellEvent } from "../../ipc/bindings";
import { core } from "../../ipc/host";
import { useFrameStore } from "../frame-store";
import { isTyping } from "../use-shortcuts";
import { type Desktop, menuBar, RECENT } from "./menu-bar";

/** Changes that come together make one menu; in milliseconds. */
const TOGETHER = 120;

/** The edits that a text field undoes and redoes itself. */
const OF_FIELDS: Readonly<Record<string, string>> = { "edit.undo": "undo", "edit.redo": "redo" };

function desktopOf(platform: string): Desktop {
  if (/^Mac/u.test(platform)) return "mac";
  return /^Win/u.test(platform) ? "windows" : "linux";
}

function runChosen(id: string): void {
  const ofField = OF_FIELDS[id];
  if (ofField !== undefined && isTyping(document.activeElement)) document.execCommand(ofField);
  // As with shortcuts: what floats over the frame comes first.
  else if (document.querySelector("dialog[open]") === null) runCommand(id);
}

/** Keeps the menu of the operating system as the commands are, and runs what is chosen there. */
export function useNativeMenu(
  commands: readonly Command[],
  recent: readonly RecentWorkspace[],
  open: (path: string) => void,
): void {
  const { t } = useTranslation("menu");
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      waiting = undefined;
      // A menu that cannot be made is no loss: every command is in the palette as well.
      core().setMenu(menuBar(commands, recent, desktopOf(navigator.platform), t)).catch(() => undefined);
    };
    const soon = () => {
      waiting ??= setTimeout(show, TOGETHER);
    };
    soon();
    const stops = [useFrameStore.subscribe(soon), useSelectionStore.subscribe(soon)];
    return () => {
      clearTimeout(waiting);
      for (const stop of stops) stop();
    };
  }, [commands, recent, t]);
  useEffect(() => {
    const told = (event: ShellEvent) => {
      if (event.kind === "openFile") open(event.path);
      else if (event.id.startsWith(RECENT)) open(event.id.slice(RECENT.length));
      else runChosen(event.id);
    };
    core().watchShell(told).catch(() => undefined);
  }, [open]);
}
