import { useQueries } from "@tanstack/react-query";
import type { ChangesetFilter, ChangesetView } from "../../ipc/bindings";
import { changesetWindowQuery } from "../../ipc/time-queries";

/** Changesets asked for at once. */
const PAGE = 200;

/** Rows from `first` up to but not including `end`. */
export interface Sight {
  readonly first: number;
  readonly end: number;
}

/** Changesets that pass a filter, as far as they were asked for. */
export interface ChangesetRows {
  readonly total: number;
  /** Looks a row up; none while its page is on the way. */
  readonly rowAt: (index: number) => ChangesetView | undefined;
  readonly isPending: boolean;
  readonly isFetching: boolean;
  readonly error: Error | null;
}

/** The first page, which tells how many there are, and those that hold the rows in sight. */
export function pagesOf({ first, end }: Sight): readonly number[] {
  const from = Math.floor(first / PAGE);
  const to = Math.floor(Math.max(first, end - 1) / PAGE);
  return [...new Set([0, ...Array.from({ length: to - from + 1 }, (_, at) => from + at)])];
}

/** Keeps the changesets in sight at hand. */
export function useChangesetRows(filter: ChangesetFilter, sight: Sight): ChangesetRows {
  const pages = pagesOf(sight);
  const answers = useQueries({ queries: pages.map((page) => changesetWindowQuery(filter, page * PAGE, PAGE)) });
  const [first] = answers;
  return {
    total: first?.data?.total ?? 0,
    rowAt: (index) => answers[pages.indexOf(Math.floor(index / PAGE))]?.data?.rows[index % PAGE],
    isPending: first?.isPending ?? true,
    isFetching: answers.some(({ isFetching }) => isFetching),
    error: answers.find(({ error }) => error !== null)?.error ?? null,
  };
}
