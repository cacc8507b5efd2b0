import type { HealthCheckView, FactView, FigureView, HealthFindingView, HealthFindingsView, GapView, HealthView, ReasonView, SectionView, TrendPointView } from "../bindings";
import { type Dependency, dependencyGraph, isInService } from "./dependencies";
import { indexModel } from "../model-index";
import { isAllowed } from "../validity";
import { type FakeCi, type FakeEstate, type FakeRelationship, summaryOf } from "./estate";
import { groupBy } from "./group-by";
import { isKindOf } from "./model";

/** What every class is asked for; services for their targets, too. */
const RECOMMENDED = ["environment", "criticality", "owner", "support_team"];
const TARGETS = ["availability_target", "rto", "rpo"];
const IN_SERVICE = "(status:live or status:maintenance)";
const CONFIRMED_WITHIN = 90;
/** Relationships of this kind were last confirmed long ago. */
const OLD = { kind: "uses", confirmed: "2026-07-24T05:00:00Z" };

interface Found {
  readonly ci: FakeCi;
  readonly reason: ReasonView;
}

interface Judged {
  readonly section: SectionView;
  readonly of: number;
  readonly query: string | null;
  readonly found: readonly Found[];
}

const isService = (ci: FakeCi) => isKindOf(ci.classId, "service");
const isCritical = (ci: FakeCi) => isService(ci) && ci.attributes["criticality"] === "critical";

/** What each check finds, in the order of the core; checks that this host has no data for find nothing. */
function judge(estate: FakeEstate): ReadonlyMap<HealthCheckView, Judged> {
  const cis = [...estate.cis.values()].filter(isInService).sort((one, other) => (one.key < other.key ? -1 : 1));
  const services = cis.filter(isService);
  const { needs, usedBy, groups } = dependencyGraph(estate);
  const relationships = [...estate.relationships.values()];
  const missing = (among: readonly FakeCi[], wanted: readonly string[]): Found[] =>
    among.flatMap((ci) => {
      const attributes = wanted.filter((id) => ci.attributes[id] === undefined);
      return attributes.length === 0 ? [] : [{ ci, reason: { code: "missing", attributes } }];
    });
  const same = (value: (ci: FakeCi) => string | undefined): Found[] =>
    [...groupBy(cis.filter((ci) => value(ci) !== undefined), (ci) => value(ci) ?? "").values()]
      .filter((alike) => alike.length > 1)
      .flatMap((alike) =>
        alike.map<Found>((ci) => {
          const others = alike.filter((one) => one !== ci).map(({ key }) => key);
          return { ci, reason: { code: "same", value: ci.name, total: others.length, others: others.slice(0, 5) } };
        }),
      );
  const of = (id: number): FakeCi[] => {
    const ci = estate.cis.get(id);
    return ci === undefined ? [] : [ci];
  };
  const assumed = [...groups.values()].flat().filter(({ assumed: isAssumed }) => isAssumed);
  const retired = relationships.flatMap(({ kind, source, target }) => {
    const end = (from: number, to: number, inverse: boolean): Found[] =>
      of(from).flatMap((ci) =>
        of(to).flatMap((other) =>
          isInService(ci) && other.status === "retired" ? [{ ci, reason: { code: "retiredEnd", kind, inverse, other: other.key } as const }] : [],
        ),
      );
    return [...end(source, target, false), ...end(target, source, true)];
  });
  const old = [...needs.values()].flat().filter(({ relationship }) => relationship.kind === OLD.kind);
  const all = (section: SectionView, found: readonly Found[], query: string | null = null, looked: number = cis.length): Judged => ({
    section,
    of: looked,
    query,
    found,
  });
  const anyGroups = [...groups.values()].flat().length;
  const nothing = (section: SectionView, looked?: number) => all(section, [], null, looked);
  return new Map<HealthCheckView, Judged>([
    ["missingRequired", nothing("completeness")],
    ["missingRecommended", all("completeness", missing(cis, RECOMMENDED), `${IN_SERVICE} (${RECOMMENDED.map((id) => `missing:${id}`).join(" or ")})`)],
    ["servicesWithoutOwner", all("completeness", missing(services, ["owner"]), `class:service ${IN_SERVICE} missing:owner`, services.length)],
    ["servicesWithoutCriticality", all("completeness", missing(services, ["criticality"]), `class:service ${IN_SERVICE} missing:criticality`, services.length)],
    ["servicesWithoutTargets", all("completeness", missing(services, TARGETS), `class:service ${IN_SERVICE} (${TARGETS.map((id) => `missing:${id}`).join(" or ")})`, services.length)],
    ["orphans", all("correctness", cis.filter(({ id }) => !needs.has(id) && !usedBy.has(id)).map((ci) => ({ ci, reason: { code: "orphan" } })), `${IN_SERVICE} not depends_on:(key:*) not impacts:(key:*)`)],
    ["stale", nothing("correctness")],
    ["sameName", all("correctness", same((ci) => `${ci.classId} ${ci.name.toLowerCase()}`))],
    ["sameSerialNumber", all("correctness", same((ci) => ci.attributes["serial_number"]))],
    ["sameIpAddress", all("correctness", same((ci) => ci.attributes["ip_address"]))],
    ["needsAboveMembers", nothing("correctness", anyGroups)],
    ["groupsWithoutMembers", nothing("correctness", anyGroups)],
    ["groupStatements", nothing("correctness", anyGroups)],
    ["assumedGroups", all("correctness", assumed.flatMap(({ dependent, kind, needs: needed, members }) => of(dependent).map((ci) => ({ ci, reason: { code: "assumed", kind, needs: needed, members: members.length } as const }))), null, anyGroups)],
    ["retiredEnds", all("correctness", retired, null, relationships.length)],
    ["notAllowed", all("correctness", outside(estate, relationships), null, relationships.length)],
    ["hardCircles", nothing("correctness")],
    ["oldRelationships", all("relationships", old.flatMap((one) => oldOne(one, of)), null, relationships.length)],
    ["droppedRelationships", nothing("relationships", relationships.length)],
    ["droppedCis", nothing("relationships")],
    ["unmappedNeeds", nothing("relationships")],
    ["unmappedDependents", nothing("relationships")],
  ]);
}

function oldOne({ dependent, provider, relationship, inverse }: Dependency, of: (id: number) => FakeCi[]): Found[] {
  const [ci] = of(dependent);
  const [other] = of(provider);
  if (ci === undefined || other === undefined) return [];
  return [{ ci, reason: { code: "old", kind: relationship.kind, inverse, other: other.key, confirmed: OLD.confirmed } }];
}

/** Relationships of types that the model does not allow between their ends. */
function outside({ cis, model }: FakeEstate, relationships: readonly FakeRelationship[]): Found[] {
  const index = indexModel(model);
  return relationships.flatMap(({ kind, source, target }): Found[] => {
    const [ci, other, type] = [cis.get(source), cis.get(target), index.types.get(kind)];
    if (ci === undefined || other === undefined || type === undefined || isAllowed(index, type, ci.classId, other.classId)) return [];
    return [{ ci, reason: { code: "notAllowed", kind, other: other.key, sourceClass: ci.classId, targetClass: other.classId } }];
  });
}

/** Critical services that are a CI or need it, through any number of others. */
function servicesOn(estate: FakeEstate): (ci: number) => number {
  const { needs } = dependencyGraph(estate);
  const counts = new Map<number, number>();
  for (const service of [...estate.cis.values()].filter((ci) => isInService(ci) && isCritical(ci))) {
    const reached = new Set([service.id]);
    for (const id of reached) for (const { provider } of needs.get(id) ?? []) reached.add(provider);
    for (const id of reached) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return (ci) => counts.get(ci) ?? 0;
}

/** The figures, and what to ask first. */
export function health(estate: FakeEstate): HealthView {
  const judged = judge(estate);
  const cis = [...estate.cis.values()].filter(isInService);
  const services = servicesOn(estate);
  const asked: readonly HealthCheckView[] = ["unmappedNeeds", "assumedGroups", "droppedRelationships", "oldRelationships", "unmappedDependents"];
  const facts = asked
    .flatMap((check) => (judged.get(check)?.found ?? []).map<FactView>(({ ci, reason }) => ({ ci: summaryOf(ci), check, reason, services: services(ci.id) })))
    .filter((fact) => fact.services > 0)
    .sort((one, other) => other.services - one.services);
  return {
    at: "2026-11-21T09:00:00Z",
    confirmedWithinDays: CONFIRMED_WITHIN,
    inService: cis.length,
    services: cis.filter(isService).length,
    criticalServices: cis.filter(isCritical).length,
    relationships: estate.relationships.size,
    figures: [...judged].map<FigureView>(([check, { section, of, query, found }]) => ({ check, section, count: found.length, of, query })),
    gaps: gapsOf(cis),
    askFirst: facts.slice(0, 200),
    askFirstTotal: facts.length,
  };
}

function gapsOf(cis: readonly FakeCi[]): GapView[] {
  const gaps = [...groupBy(cis, ({ classId }) => classId)].flatMap(([classId, all]) =>
    RECOMMENDED.map<GapView>((attribute) => ({
      class: classId,
      attribute,
      required: false,
      missing: all.filter(({ attributes }) => attributes[attribute] === undefined).length,
      of: all.length,
      query: `class:${classId} ${IN_SERVICE} missing:${attribute}`,
    })),
  );
  return gaps.filter(({ missing }) => missing > 0).sort((one, other) => other.missing - one.missing);
}

/** A part of the list behind a figure. */
export function healthList(estate: FakeEstate, check: HealthCheckView, offset: number, length: number): HealthFindingsView {
  const found = judge(estate).get(check)?.found ?? [];
  const rows = found.slice(offset, offset + length).map<HealthFindingView>(({ ci, reason }, index) => ({ place: offset + index, ci: summaryOf(ci), reason }));
  return { total: found.length, rows };
}

/** The figures at three earlier changesets, in which a little more was found each time. */
export function healthTrend(estate: FakeEstate): TrendPointView[] {
  const { figures, inService } = health(estate);
  return [1, 2, 3].map((changeset) => ({
    changeset,
    at: `2026-11-1${changeset}T09:00:00Z`,
    baselines: changeset === 2 ? ["before the move"] : [],
    inService,
    counts: figures.map(({ count }) => (count === 0 ? 0 : count + 4 - changeset)),
  }));
}
