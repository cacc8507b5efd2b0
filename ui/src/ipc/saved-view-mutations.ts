import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useApplying } from "./applying";
import type { SavedViewApplied, SavedViewKind } from "./bindings";
import { core } from "./host";
import { afterEdit } from "./invalidation";

/** A view to save under a new name; the body is a JSON object as text. */
export interface NewSavedView {
  readonly kind: SavedViewKind;
  readonly name: string;
  readonly note: string;
  readonly body: string;
}

/** What a saved view shows from now on; `seen` is the time of its last save when it was opened, null replaces it unseen. */
export interface ViewToSave {
  readonly id: number;
  readonly seen: string | null;
  readonly body: string;
}

/** Saves a view under a new name; gives its id. */
export function useSaveView() {
  return useSaving(({ kind, name, note, body }: NewSavedView) => core().saveView(kind, name, note, body));
}

/** Saves what a view shows over what it showed; gives its id. */
export function useSaveViewAnew() {
  return useSaving(({ id, seen, body }: ViewToSave) => core().saveViewAnew(id, seen, body));
}

/** Renames a saved view or alters its note; what is null stays. */
export function useDescribeSavedView() {
  return useApplying(
    ({ id, name, note }: { readonly id: number; readonly name: string | null; readonly note: string | null }) =>
      core().describeSavedView(id, name, note),
  );
}

/** Deletes a saved view. */
export function useDeleteSavedView() {
  return useApplying((id: number) => core().deleteSavedView(id));
}

function useSaving<Variables>(save: (variables: Variables) => Promise<SavedViewApplied>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: save,
    onSuccess: ({ applied }) => afterEdit(client, applied),
  });
}
