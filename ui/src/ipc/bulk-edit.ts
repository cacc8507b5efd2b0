import { queryOptions } from "@tanstack/react-query";
import { i18n } from "../locales/i18n";
import { useApplying } from "./applying";
import type { BulkStatementRequest } from "./bindings";
import { core } from "./host";
import { runTask, runTaskUntil } from "./tasks";

/** What an edit of many CIs would do; asked anew each time, since nobody is told when it is no longer true. */
export function bulkPreviewQuery(statements: BulkStatementRequest[]) {
  return queryOptions({
    queryKey: ["bulkPreview", statements],
    queryFn: ({ signal }) =>
      runTaskUntil(signal, i18n.t("inventory:bulk.previewing"), (task, report) =>
        core().bulkPreview(statements, task, report),
      ),
    gcTime: 0,
    retry: false,
  });
}

/** An edit of many CIs, and what its preview had seen. */
export interface BulkEdit {
  readonly statements: BulkStatementRequest[];
  readonly seen: string;
}

/** Makes an edit of many CIs as one changeset. */
export function useBulkApply() {
  return useApplying(({ statements, seen }: BulkEdit) =>
    runTask(i18n.t("inventory:bulk.applying"), (task, report) =>
      core().bulkApply(statements, seen, "", task, report),
    ),
  );
}
