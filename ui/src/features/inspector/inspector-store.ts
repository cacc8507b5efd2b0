import { create } from "zustand";
import type { CiId } from "../../components/ids";
import type { GroupName } from "../../ipc/bindings";

/** A form that stands in the inspector in the place of the CI. */
export type InspectorForm =
  | { readonly kind: "newCi" }
  | { readonly kind: "newRelationship"; readonly ci: CiId }
  | { readonly kind: "relationship"; readonly ci: CiId; readonly relationship: number }
  | { readonly kind: "relationshipHistory"; readonly ci: CiId; readonly relationship: number }
  | { readonly kind: "newGroup"; readonly ci: CiId }
  | { readonly kind: "group"; readonly ci: CiId; readonly group: GroupName }
  | { readonly kind: "delete"; readonly ci: CiId };

/** What the inspector shows of a CI. */
export type InspectorTab = "overview" | "relations" | "history";

interface InspectorState {
  readonly form: InspectorForm | null;
  readonly tab: InspectorTab;
}

export const useInspectorStore = create<InspectorState>(() => ({ form: null, tab: "overview" }));

/** Shows a form in the place of the CI, or the CI again. */
export function showForm(form: InspectorForm | null): void {
  useInspectorStore.setState({ form });
}

/** Shows another side of the CI. */
export function showTab(tab: InspectorTab): void {
  useInspectorStore.setState({ tab });
}

/** The form to show while a CI is selected: one about another CI rests until that one is back. */
export function formFor(form: InspectorForm | null, primary: CiId | null): InspectorForm | null {
  if (form === null || form.kind === "newCi") return form;
  return form.ci === primary ? form : null;
}
