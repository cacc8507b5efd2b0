import type { RelationshipTypeView } from "./bindings";
import type { ModelIndex } from "./model-index";

/** Whether a class is another or below it. */
export function isOrBelow({ classes }: ModelIndex, id: string, ancestor: string): boolean {
  let at: string | null | undefined = id;
  while (at != null) {
    if (at === ancestor) return true;
    at = classes.get(at)?.parent;
  }
  return false;
}

/**
 * Whether the model allows a type from a CI of one class to a CI of another. An end of which the class is not known yet
 * rules nothing out.
 */
export function isAllowed(
  index: ModelIndex,
  { allowed }: Pick<RelationshipTypeView, "allowed">,
  source: string | null,
  target: string | null,
): boolean {
  const fits = (end: string | null, named: string | null) => end === null || named === null || isOrBelow(index, end, named);
  return allowed.length === 0 || allowed.some((ends) => fits(source, ends.source) && fits(target, ends.target));
}

/** The type that a new relationship begins with: "depends on" where it is allowed, else the first one that is. */
export function firstAllowed(index: ModelIndex, source: string | null, target: string | null): string {
  const allowed = index.model.relationshipTypes.filter((type) => isAllowed(index, type, source, target));
  const first = allowed.find(({ id }) => id === "depends_on") ?? allowed[0] ?? index.model.relationshipTypes[0];
  return first?.id ?? "";
}
