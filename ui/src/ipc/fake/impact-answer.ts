import type {
  AffectedFilter,
  AffectedView,
  AffectedWindow,
  ContactView,
  CountView,
  ForcedState,
  ImpactView,
  NodeState,
  StateCounts,
} from "../bindings";
import { isInService } from "./dependencies";
import { type FakeCi, type FakeEstate, summaryOf } from "./estate";
import { groupBy } from "./group-by";
import { evaluateImpact, type FakeImpact, severity } from "./impact-rule";
import { isKindOf } from "./model";

const CRITICALITY = ["critical", "high", "medium", "low"];
const CONTACTS = 200;

/** Every affected CI, worst state first, then hops, then key. */
function ranked(estate: FakeEstate, impact: FakeImpact): AffectedView[] {
  return [...impact.affected]
    .flatMap(([id, affected]) => {
      const ci = estate.cis.get(id);
      if (ci === undefined) return [];
      const outageCost = affected.state === "down" ? (ci.attributes["outage_cost"] ?? null) : null;
      return [{ ci: summaryOf(ci), ...affected, outageCost }];
    })
    .sort(
      (one, other) =>
        severity(other.state) - severity(one.state) ||
        one.hops - other.hops ||
        (one.ci.key < other.ci.key ? -1 : 1),
    );
}

function counts(estate: FakeEstate, impact: FakeImpact): StateCounts {
  const result = { down: 0, degraded: 0, atRisk: 0, up: 0, assumed: 0, servicesDown: 0 };
  for (const ci of estate.cis.values()) {
    if (!isInService(ci)) continue;
    const state = impact.stateOf(ci.id);
    result[state === "at_risk" ? "atRisk" : state] += 1;
    if (impact.affected.get(ci.id)?.assumed) result.assumed += 1;
    if (state === "down" && isKindOf(ci.classId, "service")) result.servicesDown += 1;
  }
  return result;
}

function tally(values: readonly string[]): CountView[] {
  return [...groupBy(values, (value) => value)]
    .map(([name, all]) => ({ name, count: all.length }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
}

function contacts(cis: readonly FakeCi[]): ContactView[] {
  return [...groupBy(cis, (ci) => ci.attributes["support_team"] ?? null)]
    .map(([team, all]) => ({
      team,
      owners: tally(all.flatMap((ci) => ci.attributes["owner"] ?? []))
        .slice(0, 5)
        .map(({ name }) => name),
      cis: all.length,
      services: all.filter((ci) => isKindOf(ci.classId, "service")).length,
    }))
    .sort((one, other) => other.cis - one.cis)
    .slice(0, CONTACTS);
}

function costs(rows: readonly AffectedView[]): string[] {
  const byCurrency = new Map<string, number>();
  for (const { outageCost } of rows) {
    const [amount, currency] = outageCost?.split(" ") ?? [];
    if (currency === undefined) continue;
    byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + Number(amount));
  }
  return [...byCurrency].map(([currency, amount]) => `${amount} ${currency}`);
}

/** Roots, services and the shortest ways between, as ids. */
function worthDrawing(rows: readonly AffectedView[]): number[] {
  const byKey = new Map(rows.map((row) => [row.ci.key, row]));
  const drawn = new Set<number>();
  for (const row of rows) {
    if (row.forced === null && !isKindOf(row.ci.class, "service")) continue;
    let current: AffectedView | undefined = row;
    while (current !== undefined && !drawn.has(current.ci.id)) {
      drawn.add(current.ci.id);
      current = current.via === null ? undefined : byKey.get(current.via);
    }
  }
  return [...drawn];
}

/** The answer to "what if these fail". */
export function answerImpact(
  estate: FakeEstate,
  asOf: number,
  roots: readonly ForcedState[],
): ImpactView {
  const impact = evaluateImpact(estate, roots);
  const rows = ranked(estate, impact);
  const cis = rows.flatMap((row) => estate.cis.get(row.ci.id) ?? []);
  const rank = (row: AffectedView) => CRITICALITY.indexOf(row.ci.criticality ?? "low");
  const services = rows
    .filter((row) => isKindOf(row.ci.class, "service"))
    .sort(
      (one, other) =>
        severity(other.state) - severity(one.state) || rank(one) - rank(other),
    );
  const byHops: number[] = [];
  for (const { hops } of rows) byHops[hops] = (byHops[hops] ?? 0) + 1;
  return {
    asOf,
    roots: roots.flatMap(({ ci, state }) => {
      const known = estate.cis.get(ci);
      if (known === undefined) return [];
      const alone = counts(estate, evaluateImpact(estate, [{ ci, state }]));
      return [{ ci: summaryOf(known), state, alone }];
    }),
    counts: counts(estate, impact),
    services,
    serviceTotal: services.length,
    byHops: Array.from(byHops, (count) => count ?? 0),
    contacts: contacts(cis),
    locations: tally(cis.flatMap((ci) => ci.attributes["location"] ?? [])),
    costPerHour: costs(rows),
    elapsedMs: 1,
    map: worthDrawing(rows),
  };
}

/** A window of the affected CIs that pass a filter. */
export function affectedWindow(
  estate: FakeEstate,
  roots: readonly ForcedState[],
  filter: AffectedFilter,
  offset: number,
  length: number,
): AffectedWindow {
  const passes = ({ ci, state, hops }: AffectedView) =>
    (filter.state === null || state === filter.state) &&
    (filter.hops === null || hops === filter.hops) &&
    (filter.class === null || isKindOf(ci.class, filter.class)) &&
    (filter.location === null || ci.location === filter.location) &&
    (filter.team === null || estate.cis.get(ci.id)?.attributes["support_team"] === filter.team);
  const rows = ranked(estate, evaluateImpact(estate, roots)).filter(passes);
  return { total: rows.length, offset, rows: rows.slice(offset, offset + length) };
}

/** States of CIs on a map, with what is left of their groups. */
export function nodeStates(
  estate: FakeEstate,
  roots: readonly ForcedState[],
  ids: readonly number[],
): NodeState[] {
  const impact = evaluateImpact(estate, roots);
  return ids.map((ci) => ({
    ci,
    state: impact.stateOf(ci),
    forced: roots.find((root) => root.ci === ci)?.state ?? null,
    hops: impact.affected.get(ci)?.hops ?? null,
    groupsLeft: (impact.graph.groups.get(ci) ?? []).map((group) => {
      const dependency = impact.graph.needs.get(ci)?.find((one) => one.group === group);
      return {
        relationships: [...group.relationships],
        needs: group.needs,
        members: group.members.length,
        left: group.members.filter((member) => impact.stateOf(member) !== "down").length,
        state: dependency === undefined ? "up" : impact.yields(dependency).after,
      };
    }),
  }));
}
