import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDelayed } from "../../components/use-delayed";
import { type InventoryRequest, pageQuery } from "./inventory-request";

/** What is known of the rows that a request finds. */
export interface InventoryAnswer {
  /** The request whose rows are shown: the latest that was answered. */
  readonly shown: InventoryRequest;
  /** How many CIs it finds; none before the first answer. */
  readonly total: number | null;
  /** How long finding took, in milliseconds; 0 when it was remembered. */
  readonly elapsed: number;
  /** The latest request has had no answer for a while: what is shown is the former one. */
  readonly late: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Asks for the first page of a request and keeps the former answer in place until it is there. */
export function useInventoryAnswer(request: InventoryRequest, ready: boolean): InventoryAnswer {
  const head = useQuery({ ...pageQuery(request, 0), enabled: ready });
  const [answered, setAnswered] = useState<{ request: InventoryRequest; total: number } | null>(null);
  const [elapsed, setElapsed] = useState(0);
  const { data } = head;
  const stale = answered === null || answered.request !== request || answered.total !== data?.total;
  if (data !== undefined && stale) {
    setAnswered({ request, total: data.total });
    if (data.elapsedMs > 0) setElapsed(data.elapsedMs);
  }
  return {
    shown: answered?.request ?? request,
    total: answered?.total ?? null,
    elapsed,
    late: useDelayed(ready && head.isFetching && (data === undefined || head.isStale)),
    error: head.error,
    retry: () => void head.refetch(),
  };
}
