import { create } from "zustand";
import type { RecordDraft } from "../../../components/record-draft";
import type { FrozenQuestion } from "../../../ipc/bindings";

/** What is asked for over the window: a new record, or the record that is to hold an analysis. */
export type Asked =
  | { readonly what: "make"; readonly draft: RecordDraft }
  | { readonly what: "attach"; readonly question: FrozenQuestion }
  | null;

export const useAskStore = create<{ readonly asked: Asked }>(() => ({ asked: null }));

/** Opens the form of a new record. */
export function askForRecord(draft: RecordDraft): void {
  useAskStore.setState({ asked: { what: "make", draft } });
}

/** Opens the choice of the record that holds the answer to a question. */
export function askForHolder(question: FrozenQuestion): void {
  useAskStore.setState({ asked: { what: "attach", question } });
}

/** Closes whatever is asked for. */
export function closeAsked(): void {
  useAskStore.setState({ asked: null });
}
