import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { EvidenceRow, RootCauseRequest, RootCauseView } from "../../ipc/bindings";
import { rootCauseQuery } from "../../ipc/queries";

/** How an answer comes about. */
export interface Asking {
  /** The best answer there is to this question; missing until there is one. */
  readonly answer: RootCauseView | undefined;
  /** What is weighed at this moment: so many faults at once; null while nothing is. */
  readonly weighing: number | null;
  readonly error: Error | null;
  /** The work was stopped before the whole question was answered. */
  readonly isStopped: boolean;
  readonly stop: () => void;
  readonly goOn: () => void;
}

/** Asks for single faults first, which are there at once, and then for as many together as wanted. */
export function useAnswer(evidence: readonly EvidenceRow[], mostFaults: number, timeLimit: number): Asking {
  const { t } = useTranslation("rootCause");
  const client = useQueryClient();
  const asked = evidence.some(({ state }) => state !== "up");
  const request = (faults: number): RootCauseRequest => ({ evidence: [...evidence], mostFaults: faults, timeLimit });
  const firstQuery = rootCauseQuery(request(1), t("weighing", { count: 1 }));
  const wholeQuery = rootCauseQuery(request(mostFaults), t("weighing", { count: mostFaults }));
  const first = useQuery({ ...firstQuery, enabled: asked });
  const whole = useQuery({ ...wholeQuery, enabled: asked && (mostFaults === 1 || first.data !== undefined) });
  const error = first.error ?? whole.error;
  const isFetching = first.isFetching || whole.isFetching;
  const answer = whole.data ?? first.data;
  const isStopped = asked && error === null && whole.data === undefined && !isFetching;
  return useMemo(
    () => ({
      answer: asked && error === null ? answer : undefined,
      weighing: first.isFetching ? 1 : whole.isFetching ? mostFaults : null,
      error: asked ? error : null,
      isStopped,
      stop: () => {
        for (const { queryKey } of [firstQuery, wholeQuery]) void client.cancelQueries({ queryKey });
      },
      goOn: () => void (first.data === undefined ? first.refetch() : whole.refetch()),
    }),
    [asked, error, answer, first, whole, isStopped, mostFaults, client, firstQuery, wholeQuery],
  );
}
