import type { ConfidenceRuleView, ConfidenceView, ForcedState } from "../bindings";
import { dependencyGraph, isInService } from "./dependencies";
import { requireCi } from "./edits";
import { type FakeEstate, summaryOf } from "./estate";
import { groupBy } from "./group-by";
import { evaluateImpact } from "./impact-rule";

const SHIPPED: ConfidenceRuleView = { confirmedWithinDays: 90, normalShare: 0.8, leastCis: 5 };
/** What the rule is kept under, beside the constants of root cause. */
const KEPT = "confidence.rule";
/** Relationships of this kind were last confirmed so many days ago. */
const OLD = { kind: "uses", days: 120, confirmed: "2026-07-24T05:00:00Z" };
const SHOWN = 1000;

function ruleOf({ learning }: FakeEstate): ConfidenceRuleView {
  const [confirmedWithinDays, normalShare, leastCis] = learning.settings.get(KEPT) ?? [];
  if (confirmedWithinDays === undefined || normalShare === undefined || leastCis === undefined) return SHIPPED;
  return { confirmedWithinDays, normalShare, leastCis };
}

/** The estate with another rule. */
export function withRule(estate: FakeEstate, rule: ConfidenceRuleView): FakeEstate {
  const settings = new Map(estate.learning.settings);
  settings.set(KEPT, [rule.confirmedWithinDays, rule.normalShare, rule.leastCis]);
  return { ...estate, learning: { ...estate.learning, settings } };
}

/** How sure an answer is: what leans on old relationships, and what lacks the ones of its class. */
export function confidence(estate: FakeEstate, roots: readonly ForcedState[]): ConfidenceView {
  const rule = ruleOf(estate);
  const impact = evaluateImpact(estate, roots);
  const affected = [...impact.affected.keys()];
  const isOld = (kind: string) => kind === OLD.kind && rule.confirmedWithinDays < OLD.days;
  const doubtful = affected
    .flatMap((ci) => impact.graph.needs.get(ci) ?? [])
    .filter(({ provider, relationship }) => impact.affected.has(provider) && isOld(relationship.kind))
    .map(({ relationship }) => ({
      relationship: relationship.id,
      source: summaryOf(requireCi(estate, relationship.source)),
      kind: relationship.kind,
      target: summaryOf(requireCi(estate, relationship.target)),
      confirmed: OLD.confirmed,
      goneFrom: null,
    }));
  const likely = affected.filter((ci) => {
    const carriers = impact.carriers(ci);
    return carriers.length > 0 && carriers.every(({ relationship }) => isOld(relationship.kind));
  });
  const missing = missingOf(estate, rule);
  const frontier = affected.flatMap((id) => {
    const ci = requireCi(estate, id);
    const lacked = missing(id, ci.classId);
    return lacked.length === 0 ? [] : [{ ci: summaryOf(ci), missing: lacked }];
  });
  return {
    rule,
    certain: affected.length - likely.length,
    likely,
    likelyShown: likely.slice(0, SHOWN).map((ci) => summaryOf(requireCi(estate, ci))),
    doubtful,
    doubtfulTotal: doubtful.length,
    frontier: frontier.slice(0, SHOWN),
    frontierTotal: frontier.length,
  };
}

/** What a CI lacks by which others of its class are needed. */
function missingOf(estate: FakeEstate, rule: ConfidenceRuleView) {
  const { usedBy } = dependencyGraph(estate);
  const classes = groupBy([...estate.cis.values()].filter(isInService), (ci) => ci.classId);
  const kindsOf = (ci: number) => new Set((usedBy.get(ci) ?? []).map(({ relationship }) => relationship.kind));
  const normal = new Map(
    [...classes].map(([classId, cis]) => {
      const kinds = groupBy(cis.flatMap((ci) => [...kindsOf(ci.id)]), (kind) => kind);
      const usual = [...kinds].filter(([, all]) => cis.length >= rule.leastCis && all.length >= rule.normalShare * cis.length);
      return [classId, usual.map(([kind, all]) => ({ kind, having: all.length, of: cis.length }))];
    }),
  );
  return (ci: number, classId: string) => {
    const kinds = kindsOf(ci);
    return (normal.get(classId) ?? []).filter(({ kind }) => !kinds.has(kind));
  };
}
