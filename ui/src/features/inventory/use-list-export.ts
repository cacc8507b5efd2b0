import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../components/format";
import { showToast } from "../../components/toast-store";
import type { InventoryQuery } from "../../ipc/bindings";
import { errorWords, isCancelled } from "../../ipc/errors";
import { core } from "../../ipc/host";
import { cancelTask, runTask } from "../../ipc/tasks";

/** Asks for a file and writes what the grid shows to it, all rows, a workbook or CSV by its ending. */
export function useListExport(
  query: InventoryQuery,
  columns: readonly string[],
): { readonly write: () => void; readonly isWriting: boolean } {
  const { t } = useTranslation(["inventory", "common"]);
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const path = await core().chooseListTarget();
      if (path === null) return null;
      const cis = await runTask(t("exporting"), (task, report) => {
        showToast({
          text: t("exporting"),
          action: { label: t("common:cancel"), run: () => void cancelTask(task) },
        });
        return core().writeList(query, [...columns], path, task, report);
      });
      return { cis, path };
    },
    onSuccess: (file) => {
      if (file === null) return;
      showToast({ text: t("exported", { count: file.cis, shown: formatNumber(file.cis), path: file.path }) });
    },
    onError: (error) => {
      const { happened, remedy } = errorWords(error);
      const text = isCancelled(error)
        ? t("exportStopped")
        : [happened, remedy].filter((part) => part !== undefined).join(" ");
      showToast({ text });
    },
  });
  return { write: () => mutate(), isWriting: isPending };
}
