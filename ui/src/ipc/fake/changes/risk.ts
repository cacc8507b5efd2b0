import type { RiskFactorView, RiskLevelView, RiskView } from "../../bindings";
import type { FakeEstate } from "../estate";
import type { FakeRecord } from "../records/record-book";
import { blastRadius } from "./blast-radius";
import { findCollisions } from "./collisions";

/** Levels of risk, the least first. */
export const RISK_LEVELS: readonly RiskLevelView[] = ["low", "medium", "high", "very_high"];

function levelOf(score: number): RiskLevelView {
  if (score >= 16) return "very_high";
  if (score >= 10) return "high";
  return score >= 5 ? "medium" : "low";
}

/** The weighted mean of some factors, rounded up. */
function sideOf(factors: readonly RiskFactorView[]): number {
  const weights = factors.reduce((sum, { weight }) => sum + weight, 0);
  return Math.ceil(factors.reduce((sum, { weight, score }) => sum + weight * score, 0) / weights);
}

/** The risk of a change with its factors. */
export function assessRisk(estate: FakeEstate, change: FakeRecord): RiskView {
  const { services, counts } = blastRadius(estate, change);
  const joint = findCollisions(estate, { change: change.id, from: null, to: null, moved: null }).find(({ kind }) => kind === "joint_outage");
  const has = (field: string) => change.fields[field] !== undefined;
  const critical = services.filter(({ criticality }) => criticality === "critical").length;
  const impactFactors: RiskFactorView[] = [
    { id: "services", label: "Services hit", weight: 3, score: Math.min(5, 1 + services.length), value: `${services.length}, ${critical} critical` },
    { id: "end_state", label: "Worst end state", weight: 3, score: counts.servicesDown > 0 ? 5 : 3, value: counts.servicesDown > 0 ? "down" : "at risk" },
    { id: "joint", label: "Joint outage", weight: 2, score: joint === undefined ? 1 : 5, value: joint === undefined ? "none" : `with ${joint.otherName}` },
  ];
  const likelihoodFactors: RiskFactorView[] = [
    { id: "class_history", label: "Class history", weight: 2, score: 2, value: "41 of 46 went well" },
    { id: "team_history", label: "Team history", weight: 2, score: 1, value: "18 of 19 went well" },
    { id: "testing", label: "Testing", weight: 2, score: has("test_plan") ? 1 : 5, value: has("test_plan") ? "test plan written" : "no test plan" },
    { id: "backout", label: "Backout", weight: 1, score: has("backout_plan") ? 1 : 5, value: has("backout_minutes") ? `${change.fields["backout_minutes"]} min` : "no time stated" },
  ];
  const [impact, likelihood] = [sideOf(impactFactors), sideOf(likelihoodFactors)];
  const calculated = levelOf(impact * likelihood);
  const stated = RISK_LEVELS.find((level) => level === change.fields["risk"]) ?? null;
  const matrix = [1, 2, 3, 4, 5].map((row) => [1, 2, 3, 4, 5].map((column) => levelOf(row * column)));
  const isOverridden = stated !== null && stated !== calculated;
  const reason = change.fields["risk_reason"] ?? null;
  return { impact, likelihood, impactFactors, likelihoodFactors, matrix, calculated, stated, isOverridden, reason };
}
