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
  const ending = (wanted: string) => services.filter(({ state }) => state === wanted).length;
  const endings = { down: ending("down"), degraded: ending("degraded"), atRisk: ending("at_risk") };
  const impactFactors: RiskFactorView[] = [
    { id: "services", label: "Services hit", weight: 3, score: Math.min(5, 1 + services.length), value: { is: "services", ...endings } },
    { id: "end_state", label: "Worst state of a service", weight: 3, score: counts.servicesDown > 0 ? 5 : 3, value: { is: "worst", state: counts.servicesDown > 0 ? "down" : "at_risk" } },
    { id: "outage", label: "Planned outage", weight: 2, score: joint === undefined ? 1 : 5, value: { is: "noOutage" } },
  ];
  const likelihoodFactors: RiskFactorView[] = [
    { id: "class_history", label: "Changes of this class", weight: 2, score: 2, value: { is: "finished", of: "Network device", successful: 41, finished: 46 } },
    { id: "team_history", label: "Changes of this team", weight: 2, score: 1, value: { is: "finished", of: change.fields["team"] ?? null, successful: 18, finished: 19 } },
    { id: "testing", label: "Testing", weight: 2, score: has("test_plan") ? 1 : 5, value: { is: has("test_plan") ? "tested" : "notTested" } },
    { id: "backout", label: "Backout", weight: 1, score: has("backout_plan") ? 1 : 5, value: has("backout_plan") ? { is: "backout", minutes: change.fields["backout_minutes"] ?? null } : { is: "noBackout" } },
  ];
  const [impact, likelihood] = [sideOf(impactFactors), sideOf(likelihoodFactors)];
  const calculated = levelOf(impact * likelihood);
  const stated = RISK_LEVELS.find((level) => level === change.fields["risk"]) ?? null;
  const matrix = [1, 2, 3, 4, 5].map((row) => [1, 2, 3, 4, 5].map((column) => levelOf(row * column)));
  const isOverridden = stated !== null && stated !== calculated;
  const reason = change.fields["risk_reason"] ?? null;
  return { impact, likelihood, impactFactors, likelihoodFactors, matrix, calculated, stated, isOverridden, reason };
}
