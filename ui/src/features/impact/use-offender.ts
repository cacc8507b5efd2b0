import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { CiId } from "../../components/ids";
import type { ForcedState } from "../../ipc/bindings";
import { ApiFault } from "../../ipc/errors";
import { ciSummariesQuery } from "../../ipc/queries";

/** The failed CI because of which the question cannot be answered, so that it can be taken out; null if none is to blame. */
export function useOffender(error: Error | null, forced: readonly ForcedState[]): CiId | null {
  const ids = useMemo(() => forced.map((one) => one.ci), [forced]);
  const { data = [] } = useQuery({ ...ciSummariesQuery(ids), enabled: error !== null });
  if (!(error instanceof ApiFault)) return null;
  const { kind } = error;
  if (kind.code === "notInService") return data.find((ci) => ci.key === kind.key)?.id ?? null;
  // A CI that was deleted since is the one of which no summary comes back.
  if (kind.code === "unknownCi") return ids.find((id) => !data.some((ci) => ci.id === id)) ?? null;
  return null;
}
