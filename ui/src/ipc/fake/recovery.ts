import type { RecoveryLine, RecoveryQuery, RecoveryView } from "../bindings";
import { requireCi } from "./edits";
import { type FakeEstate, summaryOf } from "./estate";
import { evaluateImpact } from "./impact-rule";
import { isKindOf } from "./model";

/** Hours that a lost CI takes that states none. */
const ASSUMED = 4;
/** Recovery time objectives by criticality, in hours. */
const OBJECTIVE: Readonly<Record<string, number>> = { critical: 1, high: 6 };

/** Waves of everything down, providers first; each pair of hands takes the next CI that it can begin. */
export function recovery(estate: FakeEstate, { lost, atOnce }: RecoveryQuery): RecoveryView {
  for (const ci of lost) requireCi(estate, ci);
  const impact = evaluateImpact(estate, lost.map((ci) => ({ ci, state: "down" as const })));
  const down = new Set([...impact.affected].filter(([, { state }]) => state === "down").map(([ci]) => ci));
  const waits = (ci: number) =>
    (impact.graph.needs.get(ci) ?? [])
      .filter(({ provider, strength, group }) => down.has(provider) && (group?.strength ?? strength) === "hard")
      .map(({ provider }) => provider);
  const hoursOf = (ci: number) => (lost.includes(ci) ? ASSUMED : isKindOf(estate.cis.get(ci)?.classId ?? "", "service") ? 0 : 0.5);
  const earliest = planned(down, waits, hoursOf, Number.POSITIVE_INFINITY);
  const plan = planned(down, waits, hoursOf, atOnce ?? Number.POSITIVE_INFINITY);
  const schedule = plan
    .map(({ ci, wave, begins, back }): RecoveryLine => ({
      ci: summaryOf(requireCi(estate, ci)),
      wave,
      begins,
      hours: hoursOf(ci),
      back,
      assumed: lost.includes(ci),
      inCycle: false,
    }))
    .sort((one, other) => one.wave - other.wave || one.begins - other.begins);
  const services = schedule
    .filter(({ ci }) => isKindOf(ci.class, "service"))
    .map(({ ci, back }) => {
      const objective = OBJECTIVE[ci.criticality ?? ""] ?? null;
      const soonest = earliest.find((one) => one.ci === ci.id)?.back ?? back;
      return {
        ci,
        back,
        earliest: soonest,
        objective,
        inTime: objective === null ? null : back <= objective,
        infeasible: objective !== null && soonest > objective,
      };
    })
    .sort((one, other) => other.back - (other.objective ?? other.back) - (one.back - (one.objective ?? one.back)));
  return {
    schedule,
    total: schedule.length,
    waves: Math.max(-1, ...schedule.map(({ wave }) => wave)) + 1,
    criticalPath: criticalPath(plan, waits),
    duration: Math.max(0, ...schedule.map(({ back }) => back)),
    assumedHours: ASSUMED,
    assumed: lost.length,
    services,
    unusable: [],
  };
}

interface Planned {
  readonly ci: number;
  readonly wave: number;
  readonly begins: number;
  readonly back: number;
}

function planned(
  down: ReadonlySet<number>,
  waits: (ci: number) => readonly number[],
  hoursOf: (ci: number) => number,
  hands: number,
): Planned[] {
  const done = new Map<number, Planned>();
  const busy: number[] = [];
  const left = new Set(down);
  while (left.size > 0) {
    const ready = [...left].filter((ci) => waits(ci).every((provider) => done.has(provider)));
    // What waits for itself through others comes back together with them.
    for (const ci of ready.length === 0 ? [...left] : ready) {
      const before = waits(ci).flatMap((provider) => done.get(provider) ?? []);
      const free = busy.length < hands ? 0 : (busy.sort((one, other) => one - other).shift() ?? 0);
      const begins = Math.max(hoursOf(ci) === 0 ? 0 : free, ...before.map(({ back }) => back));
      const back = begins + hoursOf(ci);
      busy.push(back);
      done.set(ci, { ci, wave: Math.max(-1, ...before.map(({ wave }) => wave)) + 1, begins, back });
      left.delete(ci);
    }
  }
  return [...done.values()];
}

function criticalPath(plan: readonly Planned[], waits: (ci: number) => readonly number[]): number[] {
  const path: number[] = [];
  let current = plan.reduce<Planned | undefined>((last, one) => (one.back >= (last?.back ?? 0) ? one : last), undefined);
  while (current !== undefined && !path.includes(current.ci)) {
    const { ci, begins } = current;
    path.unshift(ci);
    current = plan.find((one) => waits(ci).includes(one.ci) && one.back === begins);
  }
  return path;
}
