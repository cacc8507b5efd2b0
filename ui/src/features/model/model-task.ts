import type { ModelSection } from "../../components/views";

/** What is being done to the model in the place of the detail; null while it is only looked at. */
export type ModelTask =
  | { readonly kind: "addClass"; readonly parent: string | null }
  | { readonly kind: "addAttribute"; readonly classes: readonly string[] }
  | { readonly kind: "addType" }
  | { readonly kind: "alter" }
  | { readonly kind: "delete" }
  | { readonly kind: "adopt" }
  | { readonly kind: "importFile"; readonly path: string };

/** Sections whose entries are definitions, made and altered one by one. */
export type DefinedSection = Exclude<ModelSection, "extras">;

/** Making one of what a section lists. */
export function addTo(section: DefinedSection): ModelTask {
  switch (section) {
    case "classes":
      return { kind: "addClass", parent: null };
    case "attributes":
      return { kind: "addAttribute", classes: [] };
    case "types":
      return { kind: "addType" };
  }
}
