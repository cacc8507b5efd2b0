import type {
  AgeBucketView,
  ChangeOutcomeView,
  MeasuresRequest,
  MeasuresView,
  RestoreLineView,
  SuccessLineView,
} from "../../bindings";
import type { FakeEstate } from "../estate";
import { groupBy } from "../group-by";
import type { FakeRecord, FakeRecordBook } from "../records/record-book";
import { lineOf } from "../records/record-views";
import { repeatsOf } from "./repeats";

/** Fewer records than this are marked. */
const FEW = 10;
const DAY = 86_400_000;
const AGES = [0, 7, 30, 90, 180, 365] as const;
const OUTCOMES: readonly ChangeOutcomeView[] = ["successful", "with_issues", "backed_out", "failed"];

/** All measures of the records in memory. */
export function measure(estate: FakeEstate, request: MeasuresRequest, now: string): MeasuresView {
  const { records: book } = estate;
  const incidents = [...book.records.values()].filter((one) => one.kind === "incident" && one.state !== "cancelled");
  return {
    few: FEW,
    incidents: incidents.map((one) => {
      const { id, number, title, priority } = lineOf(one);
      const begin = one.fields["onset"] === undefined ? "created" : "onset";
      return { id, number, title, priority, began: beganAt(one), begin, seconds: secondsOf(one) };
    }),
    changes: changeSuccess(estate, request),
    restoration: restoration(incidents, request),
    repeats: repeatsOf(estate, incidents, request),
    problems: problemAges(book, now),
  };
}

/** When an incident began. */
export function beganAt({ fields, createdAt }: FakeRecord): string {
  return fields["onset"] ?? createdAt;
}

/** Whether a time lies in the span that is asked for. */
export function isHeld(at: string, { from, to }: MeasuresRequest): boolean {
  const time = Date.parse(at);
  return (from === null || time >= Date.parse(from)) && (to === null || time < Date.parse(to));
}

/** "2026-11" or "2026-Q4". */
export function periodOf(at: string, { period }: MeasuresRequest): string {
  const month = Number(at.slice(5, 7));
  return period === "month" ? at.slice(0, 7) : `${at.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
}

/** The periods that hold something, each with what it holds, in order. */
export function byPeriod<T>(all: readonly T[], atOf: (one: T) => string, request: MeasuresRequest): [string, T[]][] {
  const groups = groupBy(all, (one) => periodOf(atOf(one), request));
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}

function secondsOf(incident: FakeRecord): number | null {
  const restored = incident.fields["restored"];
  return restored === undefined ? null : (Date.parse(restored) - Date.parse(beganAt(incident))) / 1000;
}

interface Finished {
  readonly record: FakeRecord;
  readonly at: string;
  readonly outcome: ChangeOutcomeView;
}

function changeSuccess(estate: FakeEstate, request: MeasuresRequest): MeasuresView["changes"] {
  const finished = [...estate.records.records.values()]
    .flatMap((record): Finished[] => {
      const outcome = OUTCOMES.find((one) => one === record.fields["outcome"]);
      const at = record.fields["actual_end"] ?? record.fields["planned_end"] ?? record.createdAt;
      const isOver = record.state === "review" || record.state === "closed";
      return record.kind === "change" && isOver && outcome !== undefined && isHeld(at, request) ? [{ record, at, outcome }] : [];
    })
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  const grouped = (of: (change: FakeRecord) => readonly string[]) => {
    const pairs = finished.flatMap((one): { name: string | null; one: Finished }[] => {
      const names = of(one.record);
      return names.length === 0 ? [{ name: null, one }] : names.map((name) => ({ name, one }));
    });
    return [...groupBy(pairs, ({ name }) => name)]
      .map(([name, members]) => successLine(name, members.map(({ one }) => one)))
      .sort((one, other) => other.finished - one.finished);
  };
  return {
    changes: finished.map(({ record, at, outcome }) => {
      const { id, number, title } = lineOf(record);
      return { id, number, title, at, outcome, team: record.fields["team"] ?? null };
    }),
    all: successLine(null, finished),
    byPeriod: byPeriod(finished, ({ at }) => at, request).map(([of, members]) => successLine(of, members)),
    byTeam: grouped(({ fields }) => [fields["team"] ?? []].flat()),
    byTemplate: grouped(({ fields }) => [fields["template"] ?? []].flat()),
    byClass: grouped((change) => {
      const affected = change.cis.filter(({ role }) => role === "affected");
      return [...new Set(affected.flatMap(({ ci }) => estate.cis.get(ci)?.classId ?? []))];
    }),
  };
}

function successLine(of: string | null, changes: readonly Finished[]): SuccessLineView {
  const count = (outcome: ChangeOutcomeView) => changes.filter((one) => one.outcome === outcome).length;
  const [successful, finished] = [count("successful"), changes.length];
  const share = finished === 0 ? null : successful / finished;
  const [low, high] = share === null ? [null, null] : wilson(share, finished);
  return {
    of,
    successful,
    withIssues: count("with_issues"),
    backedOut: count("backed_out"),
    failed: count("failed"),
    finished,
    few: finished < FEW,
    share,
    low,
    high,
    records: changes.map(({ record }) => record.id),
  };
}

function wilson(share: number, count: number): [number, number] {
  const square = 1.96 ** 2;
  const middle = share + square / (2 * count);
  const half = 1.96 * Math.sqrt((share * (1 - share)) / count + square / (4 * count * count));
  const scale = 1 + square / count;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}

function restoration(incidents: readonly FakeRecord[], request: MeasuresRequest): MeasuresView["restoration"] {
  const restoredAt = ({ fields }: FakeRecord) => fields["restored"] ?? "";
  const restored = incidents
    .filter((one) => restoredAt(one) !== "" && isHeld(restoredAt(one), request))
    .sort((one, other) => (restoredAt(one) < restoredAt(other) ? -1 : 1));
  const priorities = groupBy(restored, ({ fields }) => fields["priority"] ?? null);
  return {
    all: restoreLine(null, restored),
    byPeriod: byPeriod(restored, restoredAt, request).map(([of, members]) => restoreLine(of, members)),
    byPriority: [...priorities]
      .sort(([one], [other]) => Number(one ?? 9) - Number(other ?? 9))
      .map(([of, members]) => restoreLine(of, members)),
    unknown: incidents
      .filter((one) => lineOf(one).over && restoredAt(one) === "" && isHeld(beganAt(one), request))
      .map(({ id }) => id),
  };
}

function restoreLine(of: string | null, incidents: readonly FakeRecord[]): RestoreLineView {
  const seconds = incidents.flatMap((one) => secondsOf(one) ?? []).sort((one, other) => one - other);
  const quantile = (share: number) => {
    const at = share * (seconds.length - 1);
    const [low = 0, high = 0] = [seconds[Math.floor(at)], seconds[Math.ceil(at)]];
    return seconds.length === 0 ? null : low + (high - low) * (at - Math.floor(at));
  };
  return {
    of,
    median: quantile(0.5),
    percentile90: quantile(0.9),
    few: incidents.length < FEW,
    records: incidents.map(({ id }) => id),
  };
}

function problemAges(book: FakeRecordBook, now: string): MeasuresView["problems"] {
  const problems = [...book.records.values()]
    .filter((one) => one.kind === "problem" && !lineOf(one).over)
    .map((one) => {
      const { id, number, title, state, priority, createdAt } = lineOf(one);
      const days = Math.max(0, Math.floor((Date.parse(now) - Date.parse(createdAt)) / DAY));
      return { id, number, title, state, priority, knownError: one.fields["known_error"] === "true", days };
    })
    .sort((one, other) => other.days - one.days);
  const buckets = AGES.map((fromDays, at): AgeBucketView => {
    const toDays = AGES[at + 1] ?? null;
    const held = problems.filter(({ days }) => days >= fromDays && (toDays === null || days < toDays));
    const knownErrors = held.filter(({ knownError }) => knownError).length;
    return { fromDays, toDays, knownErrors, records: held.map(({ id }) => id) };
  });
  const days = problems.map((one) => one.days).sort((one, other) => one - other);
  const half = days.length / 2;
  const medianDays = days.length === 0 ? null : ((days[Math.ceil(half) - 1] ?? 0) + (days[Math.floor(half)] ?? 0)) / 2;
  return { problems, buckets, medianDays };
}
