import type { Observed } from "../../../components/observed";
import type { RecordDetailView, RecordFilterRequest } from "../../../ipc/bindings";
import { EVERY_RECORD } from "../../../ipc/record-queries";

/** Every incident that is not over. */
export const OPEN_INCIDENTS: RecordFilterRequest = { ...EVERY_RECORD, kinds: ["incident"], open: true };

/** What an incident reports of its CIs, since its onset; down where it says nothing of a CI. */
export function reportsOf({ line, cis, fields }: RecordDetailView): Observed[] {
  const onset = fields.find(({ field }) => field === "onset")?.value ?? null;
  return cis
    .filter(({ role, deleted }) => role === "reported" && !deleted)
    .map(({ ci, state }) => ({
      ci,
      state: state ?? "down",
      at: state === "up" ? null : onset,
      confidence: null,
      source: line.number,
    }));
}

/** The incidents that some evidence came from, by number, each once. */
export function incidentsOf(evidence: readonly Observed[]): ReadonlySet<string> {
  return new Set(evidence.map(({ source }) => source).filter((source) => /^INC-\d+$/u.test(source)));
}
