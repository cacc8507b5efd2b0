import type { CiSummary, PathsView, RelationshipLine } from "../ipc/bindings";

/** A relationship by which one CI of a path leans on the next. */
export interface PathLink {
  readonly line: RelationshipLine;
  /** It is stored the other way round: the provider is its source. */
  readonly inverse: boolean;
}

/** One CI on a path and how it leans on the next; the last one leans on none. */
export interface PathStep {
  readonly ci: CiSummary;
  /** All relationships to the next CI, by which failure comes from there. */
  readonly links: readonly PathLink[];
}

/** The paths of an answer as CIs with the relationships between them, dependent first. */
export function pathSteps({ paths, cis, relationships }: PathsView): PathStep[][] {
  const byId = new Map(cis.map((ci) => [ci.id, ci]));
  const byEnds = new Map<string, PathLink[]>();
  const add = (dependent: number, provider: number, link: PathLink) => {
    const ends = endsKey(dependent, provider);
    byEnds.set(ends, [...(byEnds.get(ends) ?? []), link]);
  };
  for (const line of relationships) {
    const forward = line.impact === "targetToSource" || line.impact === "both";
    const backward = line.impact === "sourceToTarget" || line.impact === "both";
    if (forward) add(line.source, line.target, { line, inverse: false });
    if (backward) add(line.target, line.source, { line, inverse: true });
  }
  return paths.map((path) =>
    path.flatMap((id, index) => {
      const ci = byId.get(id);
      const next = path[index + 1];
      if (ci === undefined) return [];
      return [{ ci, links: next === undefined ? [] : (byEnds.get(endsKey(id, next)) ?? []) }];
    }),
  );
}

/** The relationships along one path, to be marked in the drawing of all. */
export function relationshipsOf(steps: readonly PathStep[]): ReadonlySet<number> {
  return new Set(steps.flatMap((step) => step.links.map((link) => link.line.id)));
}

function endsKey(dependent: number, provider: number): string {
  return `${dependent}>${provider}`;
}
