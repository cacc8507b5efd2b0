import type { Icon } from "@tabler/icons-react";
import { useEffect } from "react";
import { create } from "zustand";

/** Where a command stands in menus, the palette and the shortcut sheet. */
export type CommandGroup = "workspace" | "edit" | "view" | "ci" | "go" | "help";

/** One thing a user can ask for, told once and offered by palette, menus and shortcuts alike. */
export interface Command {
  /** Unique, dotted: "map.fit". */
  readonly id: string;
  readonly label: string;
  readonly group: CommandGroup;
  readonly icon?: Icon;
  /** As in "Mod+K", "Shift+F6", "?" or "L"; Mod is Ctrl, and Cmd on a Mac. */
  readonly shortcut?: string;
  /** Further words the palette finds it by. */
  readonly words?: string;
  /** Whether it can be done now; a command that cannot is not offered. Missing means always. */
  readonly when?: () => boolean;
  readonly run: () => void;
}

interface Registry {
  /** The sets of commands there are, in the order of registering. */
  readonly sets: readonly (readonly Command[])[];
}

export const useCommandRegistry = create<Registry>(() => ({ sets: [] }));

/** Adds commands; the result takes them away again. A later command of the same id hides an earlier one. */
export function registerCommands(commands: readonly Command[]): () => void {
  useCommandRegistry.setState(({ sets }) => ({ sets: [...sets, commands] }));
  return () => {
    useCommandRegistry.setState(({ sets }) => ({ sets: sets.filter((set) => set !== commands) }));
  };
}

/**
 * Offers commands for as long as the calling view is in front.
 * Memoise the list: a new list is a new registration.
 */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => registerCommands(commands), [commands]);
}

/** Every command by id, the latest registration winning. */
export function allCommands(): readonly Command[] {
  const byId = new Map<string, Command>();
  for (const set of useCommandRegistry.getState().sets) {
    for (const command of set) byId.set(command.id, command);
  }
  return [...byId.values()];
}

/** The commands that can be run now. */
export function availableCommands(): readonly Command[] {
  return allCommands().filter((command) => command.when?.() ?? true);
}

/** Runs a command if it exists and can be run now; tells whether it did. */
export function runCommand(id: string): boolean {
  const command = availableCommands().find((candidate) => candidate.id === id);
  command?.run();
  return command !== undefined;
}
