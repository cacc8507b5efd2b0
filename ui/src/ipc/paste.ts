import { queryOptions } from "@tanstack/react-query";
import { i18n } from "../locales/i18n";
import { useApplying } from "./applying";
import type { PasteRequest } from "./bindings";
import { core } from "./host";
import { runTask, runTaskUntil } from "./tasks";

/** What a pasted table would do; asked anew each time, since nobody is told when it is no longer true. */
export function pastePreviewQuery(request: PasteRequest) {
  return queryOptions({
    queryKey: ["pastePreview", request],
    queryFn: ({ signal }) =>
      runTaskUntil(signal, i18n.t("inventory:paste.previewing"), (task, report) =>
        core().pastePreview(request, task, report),
      ),
    gcTime: 0,
    retry: false,
  });
}

/** A pasted table, and what its preview had seen. */
export interface Paste {
  readonly request: PasteRequest;
  readonly seen: string;
}

/** Does what a pasted table states, as one changeset. */
export function usePasteApply() {
  return useApplying(({ request, seen }: Paste) =>
    runTask(i18n.t("inventory:paste.applying"), (task, report) =>
      core().pasteApply(request, seen, task, report),
    ),
  );
}
