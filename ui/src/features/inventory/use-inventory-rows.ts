import { type UseQueryResult, useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { InventoryRow, InventoryWindow } from "../../ipc/bindings";
import { type InventoryRequest, pageQuery } from "./inventory-request";
import { PAGE_LENGTH } from "./row-window";

/** How long pages must stay in sight before they are asked for, when the grid jumps, in milliseconds. */
const SETTLE = 70;

/** Pages to ask for: at once while scrolling steadily, after a moment when the thumb is dragged far. */
function useSettledPages(pages: readonly number[]): readonly number[] {
  const [settled, setSettled] = useState(pages);
  const key = pages.join(" ");
  useEffect(() => {
    if (settled.join(" ") === key) return undefined;
    const next = key === "" ? [] : key.split(" ").map(Number);
    if (settled.length === 0 || settled.some((page) => next.includes(page))) {
      setSettled(next);
      return undefined;
    }
    const timer = setTimeout(() => setSettled(next), SETTLE);
    return () => clearTimeout(timer);
  }, [key, settled]);
  return settled;
}

/** The answers by offset of their first row. */
function byOffset(results: UseQueryResult<InventoryWindow>[]): ReadonlyMap<number, InventoryWindow> {
  return new Map(
    results.flatMap(({ data }) => (data === undefined ? [] : [[data.offset, data] as const])),
  );
}

/** Looks a row up; none while its page is on the way. */
export type RowAt = (index: number) => InventoryRow | undefined;

/** Keeps the given pages of a request at hand. */
export function useInventoryRows(request: InventoryRequest, pages: readonly number[]): RowAt {
  const client = useQueryClient();
  const settled = useSettledPages(pages);
  const windows = useQueries({
    queries: settled.map((page) => pageQuery(request, page)),
    combine: byOffset,
  });
  return useCallback(
    (index) => {
      const page = Math.floor(index / PAGE_LENGTH);
      const window =
        windows.get(page * PAGE_LENGTH) ??
        client.getQueryData<InventoryWindow>(pageQuery(request, page).queryKey);
      return window?.rows[index % PAGE_LENGTH];
    },
    [client, request, windows],
  );
}
