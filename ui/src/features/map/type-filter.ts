import type { RelationshipLine } from "../../ipc/bindings";

/** Which relationship types the user switched on or off; the others follow {@link isDrawn}'s default. */
export type TypeChoices = ReadonlyMap<string, boolean>;

/** Whether relationships of a line's type are drawn: by default those over which failure travels. */
export function isDrawn(line: Pick<RelationshipLine, "kind" | "impact">, choices: TypeChoices): boolean {
  return choices.get(line.kind) ?? line.impact !== "none";
}

/** A relationship type that occurs on a map. */
export interface TypeOnMap {
  readonly kind: string;
  readonly count: number;
  readonly drawn: boolean;
}

/** The types that occur among relationships, the most frequent first. */
export function typesOnMap(lines: readonly RelationshipLine[], choices: TypeChoices): TypeOnMap[] {
  const types = new Map<string, { count: number; drawn: boolean }>();
  for (const line of lines) {
    const known = types.get(line.kind);
    types.set(line.kind, { count: (known?.count ?? 0) + 1, drawn: isDrawn(line, choices) });
  }
  return [...types]
    .map(([kind, rest]) => ({ kind, ...rest }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}
