import type { CircleView, ForcedState, JointOutageView } from "../bindings";
import { dependencyGraph } from "./dependencies";
import { requireCi } from "./edits";
import { type FakeEstate, summaryOf } from "./estate";
import { evaluateImpact, severity } from "./impact-rule";

/** The CIs that end worse with both selections than with either alone. */
export function jointOutage(
  estate: FakeEstate,
  first: readonly ForcedState[],
  second: readonly ForcedState[],
): JointOutageView {
  const [one, other, both] = [first, second, [...first, ...second]].map((roots) => evaluateImpact(estate, roots));
  if (one === undefined || other === undefined || both === undefined) throw new RangeError("Three answers are made");
  const worse = [...both.affected]
    .map(([id, { state }]) => ({
      ci: summaryOf(requireCi(estate, id)),
      together: state,
      first: one.stateOf(id),
      second: other.stateOf(id),
    }))
    .filter((row) => severity(row.together) > Math.max(severity(row.first), severity(row.second)))
    .sort((left, right) => severity(right.together) - severity(left.together) || (left.ci.key < right.ci.key ? -1 : 1));
  return { worse, total: worse.length, down: worse.filter(({ together }) => together === "down").length };
}

/** Circles of two: CIs that need each other directly. The weaker of the two ways is worth a look. */
export function fateSharing(estate: FakeEstate): CircleView[] {
  const { needs } = dependencyGraph(estate);
  return [...needs.values()].flat().flatMap(({ dependent, provider, relationship, strength }) => {
    const back = needs.get(provider)?.find((one) => one.provider === dependent);
    if (back === undefined || dependent > provider) return [];
    const weakest = strength === "soft" ? { relationship, strength } : back;
    const [source, target] = [weakest.relationship.source, weakest.relationship.target];
    return [
      {
        cis: [dependent, provider].map((ci) => summaryOf(requireCi(estate, ci))),
        total: 2,
        weakest: {
          dependent: summaryOf(requireCi(estate, source)),
          kind: weakest.relationship.kind,
          provider: summaryOf(requireCi(estate, target)),
          strength: weakest.strength,
          lastConfirmed: "2026-08-02T05:00:00Z",
        },
      },
    ];
  });
}
