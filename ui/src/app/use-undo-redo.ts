import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { showToast } from "../components/toast-store";
import { errorWords } from "../ipc/errors";
import { useRedo, useUndo } from "../ipc/mutations";
import { workspaceQuery } from "../ipc/queries";
import { messageWords } from "../locales/changeset-words";

/** Undo and redo that say what they did, or why they could not. */
export function useUndoRedo(): { readonly undo: () => void; readonly redo: () => void } {
  const { t } = useTranslation("app");
  const client = useQueryClient();
  const { mutate: undo } = useUndo();
  const { mutate: redo } = useRedo();
  return useMemo(() => {
    const onError = (error: unknown) => {
      const { happened, kept } = errorWords(error);
      showToast({ text: kept === undefined ? happened : `${happened} ${kept}` });
    };
    // Named as the buttons name them, which is how the edit was named when it was made.
    const workspace = () => client.getQueryData(workspaceQuery().queryKey);
    const runRedo = () => {
      const label = messageWords({ message: workspace()?.redo ?? "" });
      redo(undefined, { onError, onSuccess: () => showToast({ text: t("redone", { label }) }) });
    };
    const runUndo = () => {
      const label = messageWords({ message: workspace()?.undo ?? "" });
      undo(undefined, {
        onError,
        onSuccess: () =>
          showToast({
            text: t("undone", { label }),
            action: { label: t("redo"), run: runRedo },
          }),
      });
    };
    return { undo: runUndo, redo: runRedo };
  }, [t, client, undo, redo]);
}
