import type { BlastRadiusView } from "../../bindings";
import { type FakeEstate, summaryOf } from "../estate";
import { answerImpact } from "../impact-answer";
import { evaluateImpact, severity } from "../impact-rule";
import { isKindOf } from "../model";
import type { FakeRecord } from "../records/record-book";
import { forcedBy } from "./scheduled";

/** CIs told of each sort. */
const MOST = 2_000;

/** What a change hits. */
export function blastRadius(estate: FakeEstate, change: FakeRecord): BlastRadiusView {
  const forced = forcedBy(change);
  const answer = answerImpact(estate, 1, forced);
  const { affected } = evaluateImpact(estate, forced);
  const excluded = new Set(change.cis.filter(({ role }) => role === "excluded").map(({ ci }) => ci));
  const hit = [...affected].flatMap(([id, { state, forced: own, hops, via }]) => {
    const ci = estate.cis.get(id);
    if (ci === undefined || excluded.has(id)) return [];
    return [{ ci: summaryOf(ci), state, isAffected: own !== null, hops, via }];
  });
  const certain = hit.toSorted((one, other) => severity(other.state) - severity(one.state) || one.hops - other.hops);
  const services = certain.filter(({ ci }) => isKindOf(ci.class, "service"));
  return {
    change: change.id,
    number: change.number,
    draft: null,
    counts: answer.counts,
    certain: certain.slice(0, MOST),
    certainTotal: certain.length,
    likely: [],
    likelyTotal: 0,
    frontier: [],
    frontierTotal: 0,
    services: services.map(({ ci, state }) => {
      const attributes = estate.cis.get(ci.id)?.attributes ?? {};
      return {
        ci: ci.id,
        key: ci.key,
        name: ci.name,
        state,
        isCertain: true,
        criticality: ci.criticality,
        availabilityTarget: ci.availabilityTarget,
        rto: null,
        supportHours: null,
        agreements: [],
        owner: attributes["owner"] ?? null,
        team: attributes["support_team"] ?? null,
        outageCost: attributes["outage_cost"] ?? null,
      };
    }),
    contacts: answer.contacts,
    locations: answer.locations,
    costPerHour: answer.costPerHour,
    excluded: change.cis.flatMap(({ ci, role, note }) => {
      const found = estate.cis.get(ci);
      if (role !== "excluded" || found === undefined) return [];
      const state = affected.get(ci)?.state ?? "up";
      return [{ ci, key: found.key, name: found.name, state, note }];
    }),
    withoutPart: [],
    map: answer.map,
  };
}
