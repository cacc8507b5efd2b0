import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import type { Command } from "../../components/command-registry";

/** Undo and redo as the frame offers them now. */
export interface UndoRedo {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Undo and redo of this session's edits. */
export function editCommands(t: TFunction<"app">, edits: UndoRedo): Command[] {
  return [
    {
      id: "edit.undo",
      label: t("undo"),
      group: "edit",
      icon: IconArrowBackUp,
      shortcut: "Mod+Z",
      when: () => edits.canUndo,
      run: edits.undo,
    },
    {
      id: "edit.redo",
      label: t("redo"),
      group: "edit",
      icon: IconArrowForwardUp,
      shortcut: "Mod+Shift+Z",
      when: () => edits.canRedo,
      run: edits.redo,
    },
  ];
}
