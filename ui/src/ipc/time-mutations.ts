import { useApplying } from "./applying";
import type { ChoicesRequest, WhatIfRequest } from "./bindings";
import { core } from "./host";

/** Reverses any changeset, as a new one. */
export function useUndoChangeset() {
  return useApplying((number: number) => core().undoChangeset(number));
}

/** A baseline to make: of a changeset, or null for the moment that is shown. */
export interface NewBaseline {
  readonly name: string;
  readonly note: string;
  readonly changeset: number | null;
}

/** Names a changeset. */
export function useCreateBaseline() {
  return useApplying(({ name, note, changeset }: NewBaseline) => core().createBaseline(name, note, changeset));
}

/** Another name or note; what is null stays. */
export interface Description {
  readonly name: string | null;
  readonly note: string | null;
}

/** Renames a baseline or alters its note. */
export function useChangeBaseline() {
  return useApplying(({ id, since, name, note }: Description & { readonly id: number; readonly since: number }) =>
    core().changeBaseline(id, since, name, note),
  );
}

/** Deletes a baseline. */
export function useDeleteBaseline() {
  return useApplying(({ id, since }: { readonly id: number; readonly since: number }) =>
    core().deleteBaseline(id, since),
  );
}

/** Begins a draft and shows it. */
export function useCreateDraft() {
  return useApplying(({ name, note }: { readonly name: string; readonly note: string }) =>
    core().createDraft(name, note),
  );
}

/** Gives a draft another name or note. */
export function useDescribeDraft() {
  return useApplying(({ id, name, note }: Description & { readonly id: number }) =>
    core().describeDraft(id, name, note),
  );
}

/** Deletes a draft with everything in it. */
export function useDiscardDraft() {
  return useApplying((id: number) => core().discardDraft(id));
}

/** A draft to apply, what was chosen in its conflicts, and why; the message may be empty. */
export interface DraftToApply {
  readonly id: number;
  readonly choices: ChoicesRequest;
  readonly message: string;
}

/** Makes the edits of a draft live as one changeset. */
export function useApplyDraft() {
  return useApplying(({ id, choices, message }: DraftToApply) => core().applyDraft(id, choices, message));
}

/** Supposes something and shows the estate like that. */
export function useAskWhatIf() {
  return useApplying((question: WhatIfRequest) => core().askWhatIf(question));
}

/** Keeps the question that is shown as a draft. */
export function useKeepWhatIf() {
  return useApplying(({ name, note }: { readonly name: string; readonly note: string }) =>
    core().keepWhatIf(name, note),
  );
}
