import { IconArrowsDiff, IconClock, IconClockPlay, IconPencilPlus } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import type { Command } from "../../components/command-registry";
import { NOW } from "../../components/moment-words";
import { FRAME_ACTIONS } from "../actions";
import { setTimePanel } from "../frame-store";

/** Going about in time: another moment, back to now, drafts and comparisons. */
export function timeCommands(
  t: TFunction<"time">,
  isOpen: boolean,
  shown: { readonly words: string | null; readonly backToNow: () => void },
): Command[] {
  const group = "view" as const;
  const isElsewhere = () => isOpen && shown.words !== NOW;
  return [
    {
      id: "time.choose",
      label: t("panel"),
      group,
      icon: IconClock,
      shortcut: "Mod+Shift+T",
      when: () => isOpen,
      run: () => setTimePanel(true),
    },
    { id: "time.now", label: t("backToNow"), group, icon: IconClockPlay, when: isElsewhere, run: shown.backToNow },
    {
      id: "time.compare",
      label: t("compareWithNow"),
      group,
      icon: IconArrowsDiff,
      when: () => isElsewhere() && shown.words !== null,
      run: () => FRAME_ACTIONS.openCompare(shown.words ?? "", NOW),
    },
    {
      id: "draft.new",
      label: t("newDraft"),
      group: "edit",
      icon: IconPencilPlus,
      when: () => isOpen,
      run: () => FRAME_ACTIONS.openHistory("drafts", "new"),
    },
  ];
}
