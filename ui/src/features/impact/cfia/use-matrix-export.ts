import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import { showToast } from "../../../components/toast-store";
import type { CfiaQuery } from "../../../ipc/bindings";
import { errorWords, isCancelled } from "../../../ipc/errors";
import { core } from "../../../ipc/host";
import { cancelTask, runTask } from "../../../ipc/tasks";

/** Asks for a file and writes the whole matrix of a question to it, a workbook or CSV by its ending. */
export function useMatrixExport(question: CfiaQuery): { readonly write: () => void; readonly isWriting: boolean } {
  const { t } = useTranslation(["deepImpact", "common"]);
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const path = await core().chooseMatrixTarget();
      if (path === null) return null;
      return runTask(t("cfia.writing"), (task, report) => {
        showToast({
          text: t("cfia.writing"),
          action: { label: t("common:cancel"), run: () => void cancelTask(task) },
        });
        return core().writeCfia(question, path, task, report);
      });
    },
    onSuccess: (file) => {
      if (file !== null) showToast({ text: t("cfia.written", { rows: formatNumber(file.rows), path: file.path }) });
    },
    onError: (error) => {
      if (isCancelled(error)) showToast({ text: t("cfia.notWritten") });
      else {
        const { happened, remedy } = errorWords(error);
        showToast({ text: [happened, remedy].filter((part) => part !== undefined).join(" ") });
      }
    },
  });
  return { write: () => mutate(), isWriting: isPending };
}
