import type { ExplanationLine, ExplanationView, ForcedState, LinkView } from "../bindings";
import type { Dependency } from "./dependencies";
import { type FakeEstate, summaryOf } from "./estate";
import { evaluateImpact, type FakeImpact } from "./impact-rule";

function linkOf(impact: FakeImpact, dependency: Dependency): LinkView {
  const { group, relationship, inverse, strength } = dependency;
  const left = group?.members.filter((member) => impact.stateOf(member) !== "down").length ?? 0;
  return {
    kind: relationship.kind,
    inverse,
    strength: group?.strength ?? strength,
    group:
      group === null
        ? null
        : {
            name: group.name,
            needs: group.needs,
            members: group.members.length,
            left,
            margin: Math.max(left - group.needs, 0),
            assumed: group.assumed,
          },
  };
}

/** Why a CI is in its state: its carriers, theirs, and so on to the roots, in reading order. */
export function explain(
  estate: FakeEstate,
  roots: readonly ForcedState[],
  ci: number,
  limit: number,
): ExplanationView {
  const impact = evaluateImpact(estate, roots);
  const lines: ExplanationLine[] = [];
  const shown = new Set<number>();
  const visit = (id: number, depth: number, link: LinkView | null) => {
    const known = estate.cis.get(id);
    if (known === undefined) return;
    const shownAbove = shown.has(id);
    shown.add(id);
    lines.push({
      depth,
      ci: summaryOf(known),
      state: impact.stateOf(id),
      forced: impact.affected.get(id)?.forced ?? null,
      link,
      shownAbove,
    });
    if (shownAbove) return;
    const keyOf = ({ provider }: Dependency) => estate.cis.get(provider)?.key ?? "";
    const carriers = [...impact.carriers(id)].sort((one, other) =>
      keyOf(one) < keyOf(other) ? -1 : 1,
    );
    for (const carrier of carriers) visit(carrier.provider, depth + 1, linkOf(impact, carrier));
  };
  visit(ci, 0, null);
  return { lines: lines.slice(0, limit), truncated: lines.length > limit };
}
