import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { ImportedView, ImportReport, ImportRequest } from "../../ipc/bindings";
import { core } from "../../ipc/host";
import { afterEdit } from "../../ipc/invalidation";
import { cancelTask, runTask, useTasks } from "../../ipc/tasks";
import { type ImportOptions, importRequest } from "./import-request";

/** Names of the two pieces of work, as they are shown. */
export interface WorkLabels {
  readonly preview: string;
  readonly apply: string;
}

/** An import from choosing files to its outcome. */
export interface Importing {
  readonly report: ImportReport | null;
  readonly previewing: boolean;
  readonly applying: boolean;
  readonly outcome: ImportedView | null;
  readonly error: Error | null;
  readonly compare: () => void;
  readonly apply: (message: string) => void;
}

async function stopTask(label: string): Promise<void> {
  const running = useTasks.getState().running.filter((task) => task.label === label);
  await Promise.all(running.map(({ id }) => cancelTask(id)));
}

/** Compares files with the workspace whenever files or options change, and imports them on demand. */
export function useImport(
  files: readonly string[],
  options: ImportOptions,
  labels: WorkLabels,
): Importing {
  const client = useQueryClient();
  const request = useMemo(() => importRequest(files, options, ""), [files, options]);
  const preview = useMutation({
    mutationFn: (asked: ImportRequest) =>
      runTask(labels.preview, (task, report) => core().importPreview(asked, task, report)),
  });
  const imported = useMutation({
    mutationFn: (asked: ImportRequest) =>
      runTask(labels.apply, (task, report) => core().importApply(asked, task, report)),
    onSuccess: async ({ applied }) => {
      if (applied !== null) await afterEdit(client, applied);
    },
  });
  const { mutate: startPreview, reset: resetPreview } = preview;
  const { mutate: startImport, reset: resetImport } = imported;

  const compare = useCallback(() => {
    resetImport();
    void stopTask(labels.preview);
    if (request.files.length === 0) resetPreview();
    else startPreview(request);
  }, [labels.preview, request, resetImport, resetPreview, startPreview]);
  // A tab that comes to the front again runs its effects again; the comparison still stands then.
  const compared = useRef<ImportRequest | null>(null);
  useEffect(() => {
    if (compared.current === request) return;
    compared.current = request;
    compare();
  }, [compare, request]);

  const apply = useCallback(
    (message: string) => startImport({ ...request, message: message.trim() }),
    [request, startImport],
  );
  return {
    report: preview.data ?? null,
    previewing: preview.isPending,
    applying: imported.isPending,
    outcome: imported.data ?? null,
    error: imported.error ?? preview.error,
    compare,
    apply,
  };
}
