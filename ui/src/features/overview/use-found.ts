import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { errorWords } from "../../ipc/errors";
import type { OverviewColumns } from "../../ipc/overview-columns";
import { overviewMatchesQuery } from "../../ipc/overview-queries";

/** A pause in typing after which the query is asked, in milliseconds. */
const pause = 250;

/** What a query finds on the overview; null where nothing is asked. */
export interface Found {
  /** By place in the columns. */
  readonly isFound: Uint8Array | null;
  readonly count: number;
  readonly problem: string | null;
}

const nothingAsked: Found = { isFound: null, count: 0, problem: null };

/** The CIs of an overview that a query finds, once the typing rests. */
export function useFound(text: string, columns: OverviewColumns | undefined): Found {
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), text.trim() === "" ? 0 : pause);
    return () => clearTimeout(timer);
  }, [text]);
  const isAsked = asked !== "" && columns !== undefined;
  const { data, error } = useQuery({ ...overviewMatchesQuery(asked), enabled: isAsked, retry: false });
  return useMemo(() => {
    if (!isAsked) return nothingAsked;
    if (error !== null) return { ...nothingAsked, problem: errorWords(error).happened };
    if (data === undefined) return nothingAsked;
    const ids = new Set(data);
    const isFound = columns.ids.map((id) => Number(ids.has(id)));
    return { isFound: Uint8Array.from(isFound), count: isFound.reduce((sum, one) => sum + one, 0), problem: null };
  }, [isAsked, error, data, columns]);
}
