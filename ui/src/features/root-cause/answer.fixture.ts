import type { RootCauseView } from "../../ipc/bindings";

/** An answer for tests: nothing is in it but what is given. */
export function answer(known: Partial<RootCauseView>): RootCauseView {
  return {
    asOf: 1,
    mostFaults: 3,
    elapsedMs: 1,
    observations: [],
    onset: "2026-11-18T09:12:00Z",
    onsetIsStated: false,
    changes: [],
    candidates: [],
    candidateTotal: known.candidates?.length ?? 0,
    hypotheses: [],
    checks: [],
    deciding: null,
    entropy: 0,
    noFaultRatio: null,
    searched: { complete: true, unboundedMass: 0, candidates: known.candidates?.length ?? 0 },
    cis: [],
    ...known,
  };
}
