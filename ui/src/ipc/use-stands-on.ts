import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SavedViewSummary } from "./bindings";
import { savedViewQuery } from "./saved-view-queries";

/** The save of a saved view that a tab stands on: what was in sight when it was opened, or what it saved itself since. */
export interface StandsOn {
  /** The time of that save; null where no saved view is open. */
  readonly at: string | null;
  /** The tab saved the view itself, and that was answered. */
  readonly onSaved: (id: number) => void;
}

/**
 * Keeps the save that a tab stands on. `opened` is the view as it was opened: what is known of it is asked again
 * whenever another window saves it, and the newest save must not count as seen.
 */
export function useStandsOn(opened: Pick<SavedViewSummary, "id" | "at"> | null): StandsOn {
  const client = useQueryClient();
  const [own, setOwn] = useState<Pick<SavedViewSummary, "id" | "at"> | null>(null);
  const onSaved = (id: number) => {
    const summary = client.getQueryData(savedViewQuery(id).queryKey)?.summary;
    if (summary !== undefined) setOwn({ id, at: summary.at });
  };
  if (opened === null) return { at: null, onSaved };
  const isLater = own?.id === opened.id && own.at > opened.at;
  return { at: isLater ? own.at : opened.at, onSaved };
}
