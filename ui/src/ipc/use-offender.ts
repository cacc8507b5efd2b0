import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ApiFault } from "./errors";
import { ciSummariesQuery } from "./queries";

/** The CI of a question because of which it cannot be answered, so that it can be taken out; null if none is to blame. */
export function useOffender(error: Error | null, question: readonly { readonly ci: number }[]): number | null {
  const ids = useMemo(() => question.map((one) => one.ci), [question]);
  const { data } = useQuery({ ...ciSummariesQuery(ids), enabled: error !== null });
  if (!(error instanceof ApiFault) || data === undefined) return null;
  const { kind } = error;
  if (kind.code === "notInService") return data.find((ci) => ci.key === kind.key)?.id ?? null;
  // Of a CI that was deleted since no summary comes back.
  const isGone = kind.code === "gone" || kind.code === "unknownCi";
  return isGone ? (ids.find((id) => !data.some((ci) => ci.id === id)) ?? null) : null;
}
