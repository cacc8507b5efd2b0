import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { showToast } from "../components/toast-store";
import { formatNumber } from "../components/format";
import type { ExportFormat } from "../ipc/bindings";
import { errorWords, isCancelled } from "../ipc/errors";
import { core } from "../ipc/host";
import { runTask } from "../ipc/tasks";

/** The formats of an export, best kept first. */
export const EXPORT_FORMATS = ["csv", "json", "xlsx", "graphml", "dot"] as const satisfies readonly ExportFormat[];

/** Asks where the estate goes, writes it there, and says where it is or why it is not. */
export function useExport(): (format: ExportFormat) => Promise<void> {
  const { t } = useTranslation(["app", "common"]);
  return useCallback(
    async (format) => {
      try {
        const path = await core().chooseExportTarget(format);
        if (path === null) return;
        const { files, cis, relationships } = await runTask(t("exporting"), (task, report) =>
          core().exportEstate(format, path, task, report),
        );
        const written = {
          cis: t("common:cis", { count: cis, shown: formatNumber(cis) }),
          relationships: t("relationships", {
            count: relationships,
            shown: formatNumber(relationships),
          }),
          path: files.length === 1 ? (files[0] ?? path) : path,
        };
        showToast({ text: t("exported", written) });
      } catch (error) {
        const { happened, remedy } = errorWords(error);
        const text = isCancelled(error) ? t("exportStopped") : [happened, remedy].join(" ").trim();
        showToast({ text });
      }
    },
    [t],
  );
}
