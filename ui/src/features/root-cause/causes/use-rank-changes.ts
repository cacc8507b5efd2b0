import { useMemo, useState } from "react";
import type { CiId } from "../../../components/ids";
import type { CandidateView } from "../../../ipc/bindings";
import { rankChanges } from "./rank-changes";

interface Ranking {
  readonly question: string;
  readonly order: readonly CiId[];
  /** The order that the question before ended with. */
  readonly former: readonly CiId[] | null;
}

const NONE: ReadonlyMap<CiId, number | null> = new Map();

/** How the order of causes differs from that of the question before; nothing differs under the first question. */
export function useRankChanges(
  question: string,
  candidates: readonly CandidateView[] | undefined,
): ReadonlyMap<CiId, number | null> {
  const [ranking, setRanking] = useState<Ranking | null>(null);
  if (candidates !== undefined) {
    const order = candidates.map(({ ci }) => ci);
    const isSame = ranking !== null && ranking.question === question;
    const former = isSame ? ranking.former : (ranking?.order ?? null);
    if (!isSame || ranking.order.join() !== order.join()) setRanking({ question, order, former });
  }
  return useMemo(
    () => (ranking === null || ranking.former === null ? NONE : rankChanges(ranking.former, ranking.order)),
    [ranking],
  );
}
