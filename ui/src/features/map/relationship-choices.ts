import type { CiId } from "../../components/ids";
import type { RelationshipTypeView, RelationshipView } from "../../ipc/bindings";

/** A relationship that could be made between two CIs, seen from the first. */
export interface RelationshipChoice {
  readonly kind: string;
  /** The first CI is the source. */
  readonly outgoing: boolean;
  /** As it reads from the first CI to the second. */
  readonly verb: string;
  /** Why it cannot be made; null where it can. `exists`: the same is there already, in the same group. */
  readonly refused: "exists" | null;
  /** Whether the model allows the type between the classes of the two; where not, it can be made all the same. */
  readonly allowed: boolean;
}

/**
 * Every relationship that could be made between a CI and another one: of each type, one way and the other, unless the
 * two read the same; those that the model allows first. `existing` are the relationships of the first CI, `group` is the
 * one that is wanted.
 */
export function relationshipChoices(
  types: readonly RelationshipTypeView[],
  existing: readonly RelationshipView[],
  other: CiId,
  group: string | null,
  isAllowed: (type: RelationshipTypeView, outgoing: boolean) => boolean,
): RelationshipChoice[] {
  const known = new Set(
    existing.filter((one) => one.other.id === other).map((one) => `${one.kind} ${one.outgoing} ${one.group ?? ""}`),
  );
  const choice = (type: RelationshipTypeView, outgoing: boolean, verb: string): RelationshipChoice => ({
    kind: type.id,
    outgoing,
    verb,
    refused: known.has(`${type.id} ${outgoing} ${group ?? ""}`) ? "exists" : null,
    allowed: isAllowed(type, outgoing),
  });
  const back = types.filter((type) => type.inverseLabel !== type.label);
  const all = [
    ...types.map((type) => choice(type, true, type.label)),
    ...back.map((type) => choice(type, false, type.inverseLabel)),
  ];
  return [...all.filter(({ allowed }) => allowed), ...all.filter(({ allowed }) => !allowed)];
}

/** The choices whose words, or whose type's id, contain all words of `text`. */
export function choicesThatFit(choices: readonly RelationshipChoice[], text: string): RelationshipChoice[] {
  const words = text.toLowerCase().split(/\s+/u);
  return choices.filter(({ kind, verb }) => words.every((word) => `${verb} ${kind}`.toLowerCase().includes(word)));
}
