import type { GermanSentences } from "../german-sentences";

/** German for what the graph says. */
export const graph = {
  "The calculation was cancelled.": "Die Berechnung wurde abgebrochen.",
  "at risk": "gefährdet",
} as const satisfies GermanSentences<"graph">;
