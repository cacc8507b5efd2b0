import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDelayed } from "../../components/use-delayed";
import type { InventoryGroups } from "../../ipc/bindings";
import { inventoryGroupsQuery } from "../../ipc/queries";
import { type InventoryRequest, pageQuery } from "./inventory-request";

/** What is known of the rows that a request finds. */
export interface InventoryAnswer {
  /** The request whose rows are shown: the latest that was answered. */
  readonly shown: InventoryRequest;
  /** Its groups; none where it has none. */
  readonly groups: InventoryGroups | null;
  /** How many CIs it finds; none before the first answer. */
  readonly total: number | null;
  /** How long finding took, in milliseconds; 0 when it was remembered. */
  readonly elapsed: number;
  /** The latest request has had no answer for a while: what is shown is the former one. */
  readonly late: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

interface Answered {
  readonly request: InventoryRequest;
  readonly total: number;
  readonly groups: InventoryGroups | null;
}

/** Asks for the first page of a request and keeps the former answer in place until it is there. */
export function useInventoryAnswer(request: InventoryRequest, ready: boolean): InventoryAnswer {
  const isGrouped = request.query.group !== null;
  const head = useQuery({ ...pageQuery(request, 0), enabled: ready });
  const grouping = useQuery({ ...inventoryGroupsQuery(request.query), enabled: ready && isGrouped });
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [elapsed, setElapsed] = useState(0);
  const { data } = head;
  const groups = isGrouped ? grouping.data : null;
  const stale =
    answered === null ||
    answered.request !== request ||
    answered.total !== data?.total ||
    answered.groups !== groups;
  // Rows and groups are taken over together, since the groups say where the rows stand.
  if (data !== undefined && groups !== undefined && stale) {
    setAnswered({ request, total: data.total, groups });
    if (data.elapsedMs > 0) setElapsed(data.elapsedMs);
  }
  return {
    shown: answered?.request ?? request,
    groups: answered?.groups ?? null,
    total: answered?.total ?? null,
    elapsed,
    late: useDelayed(ready && head.isFetching && (data === undefined || head.isStale)),
    error: head.error ?? grouping.error,
    retry: () => {
      void head.refetch();
      if (isGrouped) void grouping.refetch();
    },
  };
}
