import type { RelationshipTypeView, RelationshipView, StrengthView } from "../ipc/bindings";

/** A relationship as it stands in a form. */
export interface RelationshipDraft {
  readonly kind: string;
  /** The CI in question is the source. */
  readonly outgoing: boolean;
  /** "type" leaves the strength to the type. */
  readonly strength: StrengthView | "type";
  /** "" = unstated, "-" = none on purpose, else the name of a group. */
  readonly group: string;
  readonly probability: string;
}

/** What a form about an existing relationship starts with. */
export function draftOf(relationship: RelationshipView): RelationshipDraft {
  return {
    kind: relationship.kind,
    outgoing: relationship.outgoing,
    strength: relationship.ownStrength ?? "type",
    group: relationship.group ?? "",
    probability: relationship.probability === null ? "" : String(relationship.probability),
  };
}

/** Whether the CI in question is the one that is hit, and so the owner of the group. */
export function isDependent(type: RelationshipTypeView | undefined, outgoing: boolean): boolean {
  switch (type?.impact) {
    case "sourceToTarget":
      return !outgoing;
    case "none":
    case undefined:
      return false;
    default:
      return outgoing;
  }
}

/** The parts of a draft as an edit wants them. */
export function storedParts(draft: RelationshipDraft): {
  strength: StrengthView | null;
  group: string | null;
} {
  const group = draft.group.trim();
  return {
    strength: draft.strength === "type" ? null : draft.strength,
    group: group === "" ? null : group,
  };
}

/** Reads a probability from 0 to 1; null where none is stated. */
export function readProbability(text: string): { value: number | null; valid: boolean } {
  const trimmed = text.trim();
  if (trimmed === "") return { value: null, valid: true };
  const value = /^(?:\d+\.?\d*|\.\d+)$/u.test(trimmed) ? Number(trimmed) : Number.NaN;
  return { value, valid: value >= 0 && value <= 1 };
}
