import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  AlterationPlace,
  AppliedView,
  CabMeetingRequest,
  DecisionView,
  MappedColumns,
  FreezeRequest,
  MakeRecordRequest,
  RecordEdit,
  RecordFilterRequest,
  RecordImportRequest,
  RecordKindView,
  RiskLevelView,
  WindowKindView,
  WindowView,
} from "./bindings";
import { core } from "./host";
import { afterEdit } from "./invalidation";
import { runTask } from "./tasks";

function useWriting<Variables, Outcome>(
  write: (variables: Variables) => Promise<Outcome>,
  appliedOf: (outcome: Outcome) => AppliedView | null,
) {
  const client: QueryClient = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: async (outcome) => {
      const applied = appliedOf(outcome);
      if (applied !== null) await afterEdit(client, applied);
    },
  });
}

const own = (applied: AppliedView) => applied;
const inside = ({ applied }: { applied: AppliedView | null }) => applied;

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

/** Saves a meeting of the change advisory board under its name. */
export function useSaveMeeting() {
  return useWriting((meeting: CabMeetingRequest) => core().saveCabMeeting(meeting), own);
}

/** Adds the changes that wait for a decision to an agenda. */
export function useFillAgenda() {
  return useWriting(
    ({ name, until, filter }: { name: string; until: string | null; filter: RecordFilterRequest | null }) =>
      core().fillCabAgenda(name, until, filter),
    own,
  );
}

/** Deletes a meeting. */
export function useDeleteMeeting() {
  return useWriting((name: string) => core().deleteCabMeeting(name), own);
}

/** Takes down what a meeting decided, and moves the change along. */
export function useDecideInCab() {
  return useWriting(
    ({ meeting, number, decision, note }: { meeting: string; number: string; decision: DecisionView; note: string }) =>
      core().decideInCab(meeting, number, decision, note),
    own,
  );
}

/** Accepts alterations that no change covers. */
export function useAcceptAlterations() {
  return useWriting(
    ({ answered, note }: { answered: AlterationPlace[]; note: string }) => core().acceptAlterations(answered, note),
    own,
  );
}

/** Makes one change of alterations. */
export function useChangeOfAlterations() {
  return useWriting((answered: AlterationPlace[]) => core().changeOfAlterations(answered), inside);
}

/** Takes the events of a calendar over as freezes. */
export function useImportFreezes() {
  return useWriting(
    ({ path, zone, skipBad }: { path: string; zone: string; skipBad: boolean }) =>
      core().importChangeFreezes(path, zone, skipBad),
    inside,
  );
}

/** Takes rows over as records: long work under this label. */
export function useImportRecords(label: string) {
  return useWriting(
    (request: RecordImportRequest) => runTask(label, (task, report) => core().importRecords(request, task, report)),
    inside,
  );
}

/** Saves a mapping of columns. */
export function useSaveMapping() {
  return useWriting(
    ({ name, mapping }: { name: string; mapping: MappedColumns }) => core().saveRecordMapping(name, mapping),
    own,
  );
}

/** Deletes a saved mapping of columns. */
export function useDeleteMapping() {
  return useWriting(({ kind, name }: { kind: RecordKindView; name: string }) => core().deleteRecordMapping(kind, name), own);
}
