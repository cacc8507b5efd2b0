import type { MeasuresRequest, RepeatSubjectView, RepeatsView } from "../../bindings";
import type { FakeEstate } from "../estate";
import type { FakeRecord } from "../records/record-book";
import { lineOf } from "../records/record-views";
import { beganAt, byPeriod, isHeld } from "./measures";

const DAY = 86_400_000;

/** The incidents that another one with the same CI or cause preceded by no more than so many days. */
export function repeatsOf(estate: FakeEstate, incidents: readonly FakeRecord[], request: MeasuresRequest): RepeatsView {
  const ordered = incidents.toSorted((one, other) => (beganAt(one) < beganAt(other) ? -1 : 1));
  const seen = new Map<string, FakeRecord>();
  const subjects = new Map<string, RepeatSubjectView>();
  const [byCi, byCause] = [new Set<number>(), new Set<number>()];
  for (const incident of ordered) {
    for (const { kind, id } of subjectsOf(estate, incident)) {
      const name = `${kind} ${id}`;
      const before = seen.get(name);
      seen.set(name, incident);
      if (before === undefined || !isHeld(beganAt(incident), request)) continue;
      if (Date.parse(beganAt(incident)) - Date.parse(beganAt(before)) > request.repeatDays * DAY) continue;
      (kind === "reported" ? byCi : byCause).add(incident.id);
      const known = subjects.get(name) ?? { kind, id, ...named(estate, kind, id), repeats: 0, records: [] };
      const records = [...new Set([...known.records, before.id, incident.id])];
      subjects.set(name, { ...known, repeats: known.repeats + 1, records });
    }
  }
  const held = ordered.filter((one) => isHeld(beganAt(one), request));
  const isRepeat = ({ id }: FakeRecord) => byCi.has(id) || byCause.has(id);
  const ids = (records: readonly FakeRecord[]) => records.map(({ id }) => id);
  return {
    incidents: ids(held),
    repeats: ids(held.filter(isRepeat)),
    byCi: [...byCi],
    byCause: [...byCause],
    subjects: [...subjects.values()].sort((one, other) => other.repeats - one.repeats),
    byPeriod: byPeriod(held, beganAt, request).map(([of, members]) => ({
      of,
      incidents: ids(members),
      repeats: ids(members.filter(isRepeat)),
    })),
  };
}

type Subject = Pick<RepeatSubjectView, "kind" | "id">;

function subjectsOf({ records: book }: FakeEstate, { cis, links }: FakeRecord): Subject[] {
  const broken = cis.filter(({ role, state }) => (role === "reported" || role === "affected") && state !== "up");
  const causes = cis.filter(({ role }) => role === "root_cause");
  const problems = links.flatMap(({ kind, target }) => {
    const problem = book.records.get(target);
    return kind === "caused_by" && problem?.kind === "problem" ? [problem] : [];
  });
  const ofProblems = problems.flatMap((problem): Subject[] => {
    const roots = problem.cis.filter(({ role }) => role === "root_cause");
    return roots.length === 0 ? [{ kind: "problem", id: problem.id }] : roots.map(({ ci }) => ({ kind: "cause", id: ci }));
  });
  const all: Subject[] = [
    ...broken.map(({ ci }) => ({ kind: "reported", id: ci }) as const),
    ...causes.map(({ ci }) => ({ kind: "cause", id: ci }) as const),
    ...ofProblems,
  ];
  return [...new Map(all.map((one) => [`${one.kind} ${one.id}`, one])).values()];
}

function named({ cis, records }: FakeEstate, kind: Subject["kind"], id: number): Pick<RepeatSubjectView, "key" | "name"> {
  if (kind !== "problem") return { key: cis.get(id)?.key ?? null, name: cis.get(id)?.name ?? null };
  const problem = records.records.get(id);
  return problem === undefined ? { key: null, name: null } : { key: problem.number, name: lineOf(problem).title };
}
