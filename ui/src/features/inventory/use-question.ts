import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ColumnFilter, ColumnSort, InventoryQuery } from "../../ipc/bindings";

/** How long typing must rest before the core is asked, in milliseconds. */
const REST = 90;

/** What a tab of the inventory asks: words, conditions and order. */
export interface Question {
  /** The words as typed so far. */
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly filters: readonly ColumnFilter[];
  readonly setFilters: (next: (filters: readonly ColumnFilter[]) => readonly ColumnFilter[]) => void;
  readonly sort: readonly ColumnSort[];
  readonly setSort: (next: (sort: readonly ColumnSort[]) => readonly ColumnSort[]) => void;
  /** The column by whose values the CIs stand together; null for one list. */
  readonly group: string | null;
  readonly setGroup: (group: string | null) => void;
  /** Asks something else as a whole, at once. */
  readonly replace: (query: InventoryQuery) => void;
  /** The question to ask, a moment behind the typing. */
  readonly query: InventoryQuery;
}

/** Holds the question of a tab; `kept` are the words kept with the tab, `keep` keeps others. */
export function useQuestion(kept: string, keep: (text: string) => void): Question {
  const [text, setText] = useState(kept);
  const [asked, setAsked] = useState(kept);
  const [filters, setFilters] = useState<readonly ColumnFilter[]>([]);
  const [sort, setSort] = useState<readonly ColumnSort[]>([]);
  const [group, setGroup] = useState<string | null>(null);
  const own = useRef(kept);
  const keepLatest = useRef(keep);
  useEffect(() => {
    keepLatest.current = keep;
  }, [keep]);

  // The frame may open another list in this tab, or go back to a former one.
  useEffect(() => {
    if (kept === own.current) return;
    own.current = kept;
    setText(kept);
    setAsked(kept);
  }, [kept]);

  useEffect(() => {
    if (text === asked) return undefined;
    const timer = setTimeout(() => {
      setAsked(text);
      own.current = text;
      keepLatest.current(text);
    }, REST);
    return () => clearTimeout(timer);
  }, [asked, text]);

  const query = useMemo(
    () => ({ text: asked.trim(), filters: [...filters], sort: [...sort], group }),
    [asked, filters, group, sort],
  );
  const changeFilters = useCallback<Question["setFilters"]>((next) => setFilters(next), []);
  const changeSort = useCallback<Question["setSort"]>((next) => setSort(next), []);
  const replace = useCallback((next: InventoryQuery) => {
    own.current = next.text;
    setText(next.text);
    setAsked(next.text);
    setFilters(next.filters);
    setSort(next.sort);
    setGroup(next.group);
  }, []);
  return { text, setText, filters, setFilters: changeFilters, sort, setSort: changeSort, group, setGroup, replace, query };
}
