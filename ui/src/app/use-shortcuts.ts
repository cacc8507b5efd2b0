import { useEffect } from "react";
import { availableCommands } from "../components/command-registry";
import { matchesShortcut, parseShortcut } from "../components/shortcut";

/** Whether keys go into a text at this moment. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** Whether a stroke is left to a text field: plain characters, and the field's own undo and redo. */
export function belongsToField(stroke: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey">): boolean {
  const withMod = stroke.ctrlKey || stroke.metaKey;
  return withMod ? ["z", "y", "Z", "b"].includes(stroke.key) : stroke.key.length === 1;
}

/** Runs the command of a shortcut, wherever the focus is; none while something floats over the frame. */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector("dialog[open]") !== null) return;
      if (isTyping(event.target) && belongsToField(event)) return;
      const command = availableCommands().findLast(
        ({ shortcut }) => shortcut !== undefined && matchesShortcut(parseShortcut(shortcut), event),
      );
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
