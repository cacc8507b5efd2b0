import type {
  ComingChangeView,
  OpenCategoryView,
  OpenRecordView,
  ServiceSituationView,
  TimeSpanView,
  TouchView,
  WayCiView,
} from "../../bindings";
import { scheduled, shared, forcedBy } from "../changes/scheduled";
import { dependencyGraph } from "../dependencies";
import { type FakeEstate, summaryOf } from "../estate";
import { evaluateImpact, severity } from "../impact-rule";
import type { FakeRecord } from "../records/record-book";
import { lineOf } from "../records/record-views";

const CATEGORIES: readonly OpenCategoryView[] = ["incident", "known_error", "problem", "change", "release"];
/** CIs told of one record. */
const TOLD = 20;

/** Each CI below a service with how far away it is and the one before it on the way. */
type Below = ReadonlyMap<number, { readonly hops: number; readonly before: number }>;

/** What is open on a service and below it, and what the changes of a span do to it. */
export function serviceSituation(estate: FakeEstate, ci: number, within: TimeSpanView): ServiceSituationView | null {
  const service = estate.cis.get(ci);
  if (service === undefined) return null;
  const below = walk(estate, ci);
  const { records } = estate.records;
  const open = [...records.values()].flatMap((record): OpenRecordView[] => {
    const category = categoryOf(record);
    const parts = [...records.values()].filter(({ links }) =>
      links.some(({ kind, target }) => kind === "part_of" && target === record.id),
    );
    const touch = touchOf(estate, below, category === "release" ? [record, ...parts] : [record]);
    return category === null || touch.total === 0 ? [] : [{ category, record: lineOf(record), touch }];
  });
  const rank = ({ category, touch, record }: OpenRecordView) =>
    CATEGORIES.indexOf(category) * 1e9 + (touch.cis[0]?.hops ?? 0) * 1e6 + record.id;
  return {
    service: summaryOf(service),
    below: below.size - 1,
    open: open.sort((one, other) => rank(one) - rank(other)),
    coming: comingChanges(estate, ci, below, within),
  };
}

function walk(estate: FakeEstate, top: number): Below {
  const { needs } = dependencyGraph(estate);
  const below = new Map([[top, { hops: 0, before: top }]]);
  for (const [ci, { hops }] of below) {
    for (const { provider } of needs.get(ci) ?? []) {
      if (!below.has(provider)) below.set(provider, { hops: hops + 1, before: ci });
    }
  }
  return below;
}

function categoryOf(record: FakeRecord): OpenCategoryView | null {
  const { over, kind } = lineOf(record);
  const isKnown = kind === "problem" && record.fields["known_error"] === "true";
  if (isKnown && (!over || record.fields["risk_accepted_by"] !== undefined)) return "known_error";
  return over ? null : kind;
}

function touchOf(estate: FakeEstate, below: Below, records: readonly FakeRecord[]): TouchView {
  const links = records.flatMap(({ cis }) => cis).filter(({ role, state }) => role !== "excluded" && state !== "up");
  const cis = links
    .flatMap(({ ci, role, state }) => {
      const place = below.get(ci);
      return place === undefined ? [] : [{ ci: named(estate, ci), hops: place.hops, role, state }];
    })
    .sort((one, other) => one.hops - other.hops || (one.ci.key < other.ci.key ? -1 : 1));
  const distinct = [...new Map(cis.toReversed().map((one) => [one.ci.id, one])).values()].reverse();
  const way: WayCiView[] = [];
  for (let at = distinct[0]?.ci.id; at !== undefined; ) {
    way.unshift(named(estate, at));
    const before = below.get(at)?.before;
    at = before === at ? undefined : before;
  }
  return { cis: distinct.slice(0, TOLD), total: distinct.length, way };
}

function named({ cis }: FakeEstate, id: number): WayCiView {
  const ci = cis.get(id);
  return { id, key: ci?.key ?? "", name: ci?.name ?? "" };
}

function comingChanges(estate: FakeEstate, service: number, below: Below, within: TimeSpanView): ComingChangeView[] {
  const changes = scheduled(estate.records, "change").filter(
    ({ record, span }) => !lineOf(record).over && record.state !== "review" && shared(span, within) !== null,
  );
  const stateOf = (records: readonly FakeRecord[]) => evaluateImpact(estate, records.flatMap(forcedBy)).stateOf(service);
  const told = changes.flatMap(({ record, span }) => {
    const touch = touchOf(estate, below, [{ ...record, cis: record.cis.filter(({ role }) => role === "affected") }]);
    const state = stateOf([record]);
    return state === "up" && touch.total === 0 ? [] : [{ record, span, state, touch }];
  });
  return told.map(({ record, span, state, touch }) => {
    const left = record.cis.find(({ ci, role }) => ci === service && role === "excluded");
    const worseWith = told.flatMap((other) => {
      if (other.record === record || shared(span, other.span) === null) return [];
      const together = stateOf([record, other.record]);
      const isWorse = severity(together) > Math.max(severity(state), severity(other.state));
      return isWorse ? [{ change: other.record.id, number: other.record.number, state: together }] : [];
    });
    return { record: lineOf(record), span, state, excluded: left?.note ?? null, draft: null, touch, worseWith };
  });
}
