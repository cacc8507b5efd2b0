import type {
  CandidateView,
  CauseChange,
  CheckView,
  EvidenceRow,
  HypothesisView,
  ReportedState,
  RootCauseRequest,
  RootCauseView,
  StateView,
} from "../bindings";
import { dependencyGraph, isInService } from "./dependencies";
import { fault } from "./edits";
import { type FakeEstate, summaryOf } from "./estate";
import { evaluateImpact, type FakeImpact, severity } from "./impact-rule";

/** How probable each report is, by true state. */
const TABLE: Readonly<Record<StateView, Readonly<Record<ReportedState, number>>>> = {
  up: { up: 0.985, degraded: 0.011, down: 0.004 },
  at_risk: { up: 0.95, degraded: 0.035, down: 0.015 },
  degraded: { up: 0.15, degraded: 0.6, down: 0.25 },
  down: { up: 0.05, degraded: 0.2, down: 0.75 },
};
const RATE = 1e-5;
const HOUR = 3_600_000;
/** Changes of the week before: what and how many hours before the first onset. */
const CHANGES = [
  { changeset: 4, key: "hyp-0007", message: "ESXi patch, esx-ham-07", hours: 1.533 },
  { changeset: 3, key: "app-0203", message: "Certificate renewal", hours: 19 },
  { changeset: 2, key: "vm-0342", message: "Resize vm-payroll-01", hours: 38 },
];

interface Weighed {
  readonly ci: number;
  readonly state: "down" | "degraded";
  readonly impact: FakeImpact;
  readonly weight: number;
}

/** Which lone faults explain what is reported. The core weighs sets of faults as well; here one at a time is enough. */
export function explainEvidence(estate: FakeEstate, asOf: number, request: RootCauseRequest): RootCauseView {
  const { evidence, mostFaults } = request;
  const broken = evidence.filter(({ state }) => state !== "up");
  if (broken.length === 0) throw fault({ code: "noSymptom" }, "Nothing is reported degraded or down.");
  const onsets = broken.flatMap(({ at }) => at ?? []).sort();
  const onset = onsets[0] ?? "2026-11-21T09:58:00Z";
  const candidates = providersOf(estate, broken.map(({ ci }) => ci));
  const weighed = candidates
    .flatMap((ci) => (["down", "degraded"] as const).map((state) => weigh(estate, evidence, ci, state)))
    .sort((one, other) => other.weight - one.weight);
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const hypotheses: HypothesisView[] = weighed.slice(0, 20).map(({ ci, state, weight }) => ({
    faults: [{ ci, state }],
    probability: weight / total,
  }));
  const told = candidatesOf(estate, evidence, weighed, total);
  const checks = checksOf(estate, evidence, weighed, total);
  const changes = changesOf(estate, candidates, onset);
  const named = new Set([...evidence.map(({ ci }) => ci), ...told.flatMap(namedBy), ...checks.map(({ ci }) => ci), ...changes.flatMap(({ cis }) => cis)]);
  const best = weighed[0]?.weight ?? 1;
  return {
    asOf,
    mostFaults,
    elapsedMs: 12,
    observations: evidence.map(({ ci, state, at, confidence }) => ({
      ci,
      state,
      onset: state === "up" ? null : at,
      confidence: confidence ?? 0.99,
    })),
    onset,
    onsetIsStated: onsets.length > 0,
    changes,
    candidates: told.slice(0, 60),
    candidateTotal: told.length,
    hypotheses,
    checks,
    deciding: checks[0]?.ci ?? null,
    entropy: -hypotheses.reduce((sum, { probability: p }) => sum + p * Math.log2(p), 0),
    noFaultRatio: 1 / best,
    searched: { complete: true, unboundedMass: 0, candidates: candidates.length },
    cis: [...named].flatMap((ci) => estate.cis.get(ci) ?? []).map(summaryOf),
  };
}

/** Everything that these CIs lean on, themselves included. */
function providersOf(estate: FakeEstate, starts: readonly number[]): number[] {
  const graph = dependencyGraph(estate);
  const seen = new Set(starts.filter((ci) => isInService(estate.cis.get(ci))));
  for (const ci of seen) for (const { provider } of graph.needs.get(ci) ?? []) seen.add(provider);
  return [...seen];
}

function changeOf(estate: FakeEstate, ci: number) {
  const key = estate.cis.get(ci)?.key;
  const change = CHANGES.find((one) => one.key === key);
  return change === undefined ? null : { ...change, factor: 1 + 30 * Math.exp(-change.hours / 24) };
}

/** A lone fault, weighed against no fault. */
function weigh(estate: FakeEstate, evidence: readonly EvidenceRow[], ci: number, state: "down" | "degraded"): Weighed {
  const impact = evaluateImpact(estate, [{ ci, state }]);
  const likelihood = evidence.reduce((product, { ci: observed, state: reported, confidence }) => {
    const c = confidence ?? 0.99;
    const under = (actual: StateView) => c * TABLE[actual][reported] + (1 - c) / 3;
    return (product * under(impact.stateOf(observed))) / under("up");
  }, 1);
  const share = state === "down" ? 0.7 : 0.3;
  return { ci, state, impact, weight: RATE * share * (changeOf(estate, ci)?.factor ?? 1) * likelihood };
}

function candidatesOf(
  estate: FakeEstate,
  evidence: readonly EvidenceRow[],
  weighed: readonly Weighed[],
  total: number,
): CandidateView[] {
  const shares = new Map<number, number>();
  for (const { ci, weight } of weighed) shares.set(ci, (shares.get(ci) ?? 0) + weight / total);
  const likelier = new Map(weighed.toReversed().map((one) => [one.ci, one]));
  const predictions = ({ impact }: Weighed) => evidence.map(({ ci }) => impact.stateOf(ci)).join();
  return [...shares]
    .filter(([, share]) => share >= 1e-4)
    .sort(([, one], [, other]) => other - one)
    .flatMap(([ci, probability]) => {
      const own = likelier.get(ci);
      if (own === undefined) return [];
      const isHit = (observed: number) => severity(own.impact.stateOf(observed)) >= severity("degraded");
      const broken = evidence.filter(({ state }) => state !== "up").map((one) => one.ci);
      const change = changeOf(estate, ci);
      const twins = [...likelier.values()].filter((one) => one.ci !== ci && predictions(one) === predictions(own));
      return {
        ci,
        state: own.state,
        probability,
        lower: probability,
        upper: probability,
        rate: RATE,
        change: change === null ? null : { changeset: change.changeset, hoursBefore: change.hours, factor: change.factor },
        pastFaults: 0,
        historyFactor: 1,
        explained: broken.filter(isHit).map((symptom) => wayOf(estate, own.impact, symptom)),
        unexplained: broken.filter((symptom) => !isHit(symptom)),
        contradicted: evidence.filter(({ ci: one, state }) => state === "up" && isHit(one)).map((one) => one.ci),
        wrongOrder: [],
        alike: twins.map((one) => one.ci),
      };
    });
}

/** The CIs by which failure came to one. */
export function wayOf(estate: FakeEstate, impact: FakeImpact, ci: number): number[] {
  const ids = new Map([...estate.cis.values()].map((one) => [one.key, one.id]));
  const way = [ci];
  for (;;) {
    const via = impact.affected.get(way.at(-1) ?? 0)?.via ?? null;
    const next = via === null ? undefined : ids.get(via);
    if (next === undefined) return way;
    way.push(next);
  }
}

/** Unobserved CIs whose state the likeliest faults disagree on. */
function checksOf(
  estate: FakeEstate,
  evidence: readonly EvidenceRow[],
  weighed: readonly Weighed[],
  total: number,
): CheckView[] {
  const observed = new Set(evidence.map(({ ci }) => ci));
  const leading = weighed.slice(0, 6);
  const seen = new Set(leading.flatMap(({ impact }) => [...impact.affected.keys()]));
  return [...seen]
    .filter((ci) => !observed.has(ci) && estate.cis.has(ci))
    .map((ci) => {
      const share = leading
        .filter(({ impact }) => severity(impact.stateOf(ci)) >= severity("degraded"))
        .reduce((sum, { weight }) => sum + weight / total, 0);
      const p = Math.min(0.999, Math.max(0.001, share));
      return {
        ci,
        bits: -p * Math.log2(p) - (1 - p) * Math.log2(1 - p),
        predicted: weighed.slice(0, 3).map(({ impact }) => impact.stateOf(ci)),
      };
    })
    .filter(({ bits }) => bits > 0.02)
    .sort((one, other) => other.bits - one.bits || one.ci - other.ci)
    .slice(0, 20);
}

function changesOf(estate: FakeEstate, candidates: readonly number[], onset: string): CauseChange[] {
  return CHANGES.flatMap(({ changeset, key, message, hours }) => {
    const cis = candidates.filter((ci) => estate.cis.get(ci)?.key === key);
    if (cis.length === 0) return [];
    const at = new Date(Date.parse(onset) - hours * HOUR).toISOString();
    return [{ changeset, at, hoursBefore: hours, message, author: "You", origin: "manual", cis, ciTotal: cis.length }];
  });
}

function namedBy({ ci, explained, unexplained, contradicted, alike }: CandidateView): number[] {
  return [ci, ...explained.flat(), ...unexplained, ...contradicted, ...alike];
}
