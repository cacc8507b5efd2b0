import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { showToast } from "../components/toast-store";
import { errorWords } from "../ipc/errors";
import { useRedo, useUndo } from "../ipc/mutations";

/** Undo and redo that say what they did, or why they could not. */
export function useUndoRedo(): { readonly undo: () => void; readonly redo: () => void } {
  const { t } = useTranslation("app");
  const { mutate: undo } = useUndo();
  const { mutate: redo } = useRedo();
  return useMemo(() => {
    const onError = (error: unknown) => {
      const { happened, kept } = errorWords(error);
      showToast({ text: kept === undefined ? happened : `${happened} ${kept}` });
    };
    const runRedo = () =>
      redo(undefined, {
        onError,
        onSuccess: ({ label }) => showToast({ text: t("redone", { label }) }),
      });
    const runUndo = () =>
      undo(undefined, {
        onError,
        onSuccess: ({ label }) =>
          showToast({
            text: t("undone", { label }),
            action: { label: t("redo"), run: runRedo },
          }),
      });
    return { undo: runUndo, redo: runRedo };
  }, [t, undo, redo]);
}
