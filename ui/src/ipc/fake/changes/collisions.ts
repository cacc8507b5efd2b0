import type { CollidingCiView, CollisionsRequest, CollisionView, TimeSpanView } from "../../bindings";
import { type FakeEstate, summaryOf } from "../estate";
import { evaluateImpact, type FakeImpact, severity } from "../impact-rule";
import { isKindOf } from "../model";
import type { FakeRecord, FakeRecordBook } from "../records/record-book";
import { forcedBy, type Scheduled, scheduled, shared } from "./scheduled";
import { windowSpans } from "./windows";

const ORDER = ["joint_outage", "freeze", "same_ci", "shared_service", "same_implementer", "outside_maintenance"];

/** What changes collide with, the worst first. */
export function findCollisions(estate: FakeEstate, request: CollisionsRequest): CollisionView[] {
  const { change, from, to, moved } = request;
  const book = estate.records;
  const changes = scheduled(book, "change")
    .filter(({ record }) => !["closed", "review"].includes(record.state))
    .map((one) => (one.record.id === moved?.change ? { ...one, span: moved.span } : one));
  const about = moved?.change ?? change;
  const pairs = changes.flatMap((one, index) =>
    changes.slice(index + 1).flatMap((other) => {
      if (about !== null && one.record.id !== about && other.record.id !== about) return [];
      return other.record.id === about ? pair(estate, other, one) : pair(estate, one, other);
    }),
  );
  const windows = changes.filter(({ record }) => about === null || record.id === about).flatMap((one) => withFreezes(book, estate, one));
  return [...pairs, ...windows]
    .filter(({ span }) => (from === null || span.end > from) && (to === null || span.start < to))
    .sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}

function pair(estate: FakeEstate, one: Scheduled, other: Scheduled): CollisionView[] {
  const both = shared(one.span, other.span);
  if (both === null) return [];
  const [own, its] = [forcedBy(one.record), forcedBy(other.record)];
  const impacts = [own, its, [...own, ...its]].map((forced) => evaluateImpact(estate, forced));
  const [alone, otherAlone, together] = impacts as [FakeImpact, FakeImpact, FakeImpact];
  const told = (ci: number): CollidingCiView => {
    const { key, name } = summaryOf(estate.cis.get(ci) as NonNullable<ReturnType<typeof estate.cis.get>>);
    const states = { alone: alone.stateOf(ci), otherAlone: otherAlone.stateOf(ci), together: together.stateOf(ci) };
    return { ci, key, name, ...states };
  };
  const lost = [...together.affected.keys()].filter((ci) => {
    const state = together.stateOf(ci);
    return state === "down" && severity(alone.stateOf(ci)) < 3 && severity(otherAlone.stateOf(ci)) < 3;
  });
  const isService = (ci: number) => isKindOf(estate.cis.get(ci)?.classId ?? "", "service");
  const make = (kind: CollisionView["kind"], cis: readonly number[], implementer: string | null = null) =>
    collision(kind, one, other, cis.map(told).filter(({ ci }) => !isService(ci)), cis.map(told).filter(({ ci }) => isService(ci)), implementer);
  const result: CollisionView[] = [];
  if (lost.length > 0) result.push(make("joint_outage", lost));
  const same = own.map(({ ci }) => ci).filter((ci) => its.some((root) => root.ci === ci));
  if (same.length > 0) result.push(make("same_ci", same));
  const hit = [...alone.affected.keys()].filter((ci) => isService(ci) && otherAlone.stateOf(ci) !== "up");
  if (hit.length > 0 && lost.length === 0) result.push(make("shared_service", hit));
  const implementer = one.record.fields["implementer"];
  if (implementer !== undefined && implementer === other.record.fields["implementer"]) {
    result.push(make("same_implementer", [], implementer));
  }
  return result;
}

function collision(
  kind: CollisionView["kind"],
  { record, span }: Scheduled,
  other: Scheduled,
  cis: CollidingCiView[],
  services: CollidingCiView[],
  implementer: string | null,
): CollisionView {
  return {
    kind,
    ...named(record, span),
    otherChange: other.record.id,
    otherName: other.record.number,
    otherTitle: other.record.fields["title"] ?? "",
    window: null,
    otherSpan: other.span,
    cis,
    cisTotal: cis.length,
    services,
    servicesTotal: services.length,
    implementer,
  };
}

function named(record: FakeRecord, span: TimeSpanView) {
  return { change: record.id, number: record.number, title: record.fields["title"] ?? "", span };
}

function withFreezes(book: FakeRecordBook, estate: FakeEstate, { record, span }: Scheduled): CollisionView[] {
  return windowSpans(book, span)
    .filter((window) => window.kind === "freeze" && isInScope(book, estate, record, window.name))
    .map((window) => ({
      kind: "freeze",
      ...named(record, span),
      otherChange: null,
      otherName: window.name,
      otherTitle: null,
      window: "freeze",
      otherSpan: window.span,
      cis: [],
      cisTotal: 0,
      services: [],
      servicesTotal: 0,
      implementer: null,
    }));
}

/** In memory a query of a scope names a team. */
function isInScope({ windows }: FakeRecordBook, estate: FakeEstate, record: FakeRecord, name: string): boolean {
  const scope = windows.find((one) => one.name === name)?.scope;
  if (scope?.about !== "query") return true;
  return record.cis.some(({ ci }) => scope.text.includes(estate.cis.get(ci)?.attributes["support_team"] ?? "\u0000"));
}
