import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { showToast } from "../../../components/toast-store";
import { errorWords, isCancelled } from "../../../ipc/errors";
import type { ReportRequest } from "../../../ipc/bindings";
import { core } from "../../../ipc/host";
import { cancelTask, runTask } from "../../../ipc/tasks";

/** Writes the report of a record or a meeting, called `number`, in the language of the window to a file that the user names: the pack for the board, or the problem report. */
export function useReport(number: string, request: Omit<ReportRequest, "language">): { write: () => void; isWriting: boolean } {
  const { t, i18n } = useTranslation(["records", "common"]);
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const path = await core().chooseReportTarget(`${number.replaceAll(/[\\/:*?"<>|]/g, "-")}.pdf`);
      if (path === null) return null;
      return runTask(t("report.writing", { number }), (task, progress) => {
        showToast({
          text: t("report.writing", { number }),
          action: { label: t("common:cancel"), run: () => void cancelTask(task) },
        });
        const language = i18n.language === "de" ? "german" : "english";
        return core().report({ ...request, language }, path, task, progress);
      });
    },
    onSuccess: (written) => {
      if (written !== null) showToast({ text: t("report.written", { number, path: written.path }) });
    },
    onError: (error) => {
      const { happened, remedy } = errorWords(error);
      const text = isCancelled(error)
        ? t("report.stopped")
        : [happened, remedy].filter((part) => part !== undefined).join(" ");
      showToast({ text });
    },
  });
  return { write: () => mutate(), isWriting: isPending };
}
