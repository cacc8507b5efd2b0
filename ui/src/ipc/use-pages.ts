import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";

/** A part of some rows. */
interface Page<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** Rows that are read page by page, as far as they were asked for. */
export interface Pages<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  /** Whether nothing is known yet. */
  readonly isPending: boolean;
  readonly isFetching: boolean;
  /** Whether the rows answer a former question. */
  readonly isLate: boolean;
  readonly error: Error | null;
  /** Reads the next page, if there is one and it is not on its way. */
  readonly more: () => void;
}

/** All rows of the pages read so far. */
export function usePages<Row>(answer: UseInfiniteQueryResult<InfiniteData<Page<Row>>>): Pages<Row> {
  const { data, error, isPending, isFetching, isPlaceholderData, hasNextPage, fetchNextPage } = answer;
  const rows = useMemo(() => (data?.pages ?? []).flatMap((page) => page.rows), [data]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return {
    rows,
    total: data?.pages[0]?.total ?? 0,
    isPending,
    isFetching,
    isLate: isPlaceholderData,
    error,
    more,
  };
}
