import type { CandidateView } from "../../../ipc/bindings";

/** A candidate for tests: nothing is known of it but what is given. */
export function candidate(known: Partial<CandidateView> & Pick<CandidateView, "ci">): CandidateView {
  const probability = known.probability ?? 0.5;
  return {
    state: "down",
    probability,
    lower: probability,
    upper: probability,
    rate: 2e-5,
    change: null,
    pastFaults: 0,
    historyFactor: 1,
    explained: [],
    unexplained: [],
    contradicted: [],
    wrongOrder: [],
    alike: [],
    ...known,
  };
}
