import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  AppliedView,
  FreezeRequest,
  MakeRecordRequest,
  RecordEdit,
  RecordFilterRequest,
  RiskLevelView,
  WindowKindView,
  WindowView,
} from "./bindings";
import { core } from "./host";
import { afterEdit } from "./invalidation";
import { runTask } from "./tasks";

function useWriting<Variables, Outcome>(
  write: (variables: Variables) => Promise<Outcome>,
  appliedOf: (outcome: Outcome) => AppliedView,
) {
  const client: QueryClient = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: (outcome) => afterEdit(client, appliedOf(outcome)),
  });
}

const own = (applied: AppliedView) => applied;
const inside = ({ applied }: { applied: AppliedView }) => applied;

/** Makes a record. */
export function useMakeRecord() {
  return useWriting((request: MakeRecordRequest) => core().makeRecord(request, ""), inside);
}

/** Does something to a record. */
export function useWriteRecord() {
  return useWriting(
    ({ id, edit }: { id: number; edit: RecordEdit }) => core().writeRecord(id, edit, ""),
    inside,
  );
}

/** Attaches a file to a record. */
export function useAttachFile() {
  return useWriting(({ id, path }: { id: number; path: string }) => core().attachFile(id, path, ""), inside);
}

/** Attaches an analysis to a record, or makes a problem that holds it: long work under this label. */
export function useFreezeAnalysis(label: string) {
  return useWriting(
    (request: FreezeRequest) => runTask(label, (task, report) => core().freezeAnalysis(request, task, report)),
    inside,
  );
}

/** Saves which records a list shows. */
export function useSaveRecordFilter() {
  return useWriting(
    ({ name, filter }: { name: string; filter: RecordFilterRequest }) => core().saveRecordFilter(name, filter),
    own,
  );
}

/** Deletes a saved filter. */
export function useDeleteRecordFilter() {
  return useWriting((name: string) => core().deleteRecordFilter(name), own);
}

/** Saves the fields of a change as a template. */
export function useSaveRecordTemplate() {
  return useWriting(
    ({ name, change }: { name: string; change: number }) => core().saveRecordTemplate(name, change),
    own,
  );
}

/** Writes the risk into a change; null takes the calculated one. */
export function useStateRisk() {
  return useWriting(
    ({ change, level, reason }: { change: number; level: RiskLevelView | null; reason: string }) =>
      core().stateChangeRisk(change, level, reason),
    own,
  );
}

/** Saves a freeze or maintenance window. */
export function useSaveWindow() {
  return useWriting((window: WindowView) => core().saveChangeWindow(window), own);
}

/** Deletes a freeze or maintenance window. */
export function useDeleteWindow() {
  return useWriting(
    ({ kind, name }: { kind: WindowKindView; name: string }) => core().deleteChangeWindow(kind, name),
    own,
  );
}
