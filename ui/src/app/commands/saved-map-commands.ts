import { IconBookmark } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import type { Command } from "../../components/command-registry";
import type { SavedViewSummary } from "../../ipc/bindings";
import { FRAME_ACTIONS } from "../actions";

/** Opens each of the saved maps. */
export function savedMapCommands(t: TFunction<"mapLooks">, maps: readonly SavedViewSummary[]): Command[] {
  return maps.map(({ id, name, note }) => ({
    id: `map.saved.${id}`,
    label: t("saved.openCommand", { name }),
    group: "go",
    icon: IconBookmark,
    words: `${t("saved.words")} ${note}`,
    run: () => FRAME_ACTIONS.openSavedMap(id),
  }));
}
