import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { QueryCompletion, QueryExample } from "./bindings";
import { completeQueryQuery, explainQueryQuery, queryExamplesQuery } from "./queries";

/** How long typing must rest before completions are asked for, in milliseconds. */
const REST = 60;

/** A place in a query, in characters as the core counts them. */
interface Place {
  readonly text: string;
  readonly cursor: number;
}

/** What the core knows of a query that is being typed. */
export interface QueryLanguage {
  /** What may stand at the place asked for last, or at the one before while that is not known yet. */
  readonly completion: QueryCompletion | undefined;
  /** The completion is of an earlier place: nothing of it may be written yet. */
  readonly outdated: boolean;
  /** Asks what may stand at a place; none stops asking. */
  readonly askFor: (place: Place | null) => void;
  readonly examples: readonly QueryExample[];
  /** The query in words; missing where there is none. */
  readonly explanation: string | undefined;
  /** Told when the help opens and closes. */
  readonly onHelp: (open: boolean) => void;
}

/** The language of queries for a field that holds `text`. */
export function useQueryLanguage(text: string): QueryLanguage {
  const [place, setPlace] = useState<Place | null>(null);
  const [rested, setRested] = useState<Place | null>(null);
  const [help, setHelp] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRested(place), REST);
    return () => clearTimeout(timer);
  }, [place]);
  const asked = rested !== null && place !== null;
  const completion = useQuery({
    ...completeQueryQuery(rested?.text ?? "", rested?.cursor ?? 0),
    enabled: asked,
  });
  const examples = useQuery({ ...queryExamplesQuery(), enabled: help });
  const explanation = useQuery({
    ...explainQueryQuery(text),
    enabled: help && text.trim() !== "",
    retry: false,
  });
  const isRested = asked && rested.text === place.text && rested.cursor === place.cursor;
  const askFor = useCallback((next: Place | null) => setPlace(next), []);
  return {
    completion: asked ? completion.data : undefined,
    outdated: !isRested || completion.isPlaceholderData,
    askFor,
    examples: examples.data ?? [],
    explanation: explanation.data,
    onHelp: setHelp,
  };
}
