import type { BaselineView, ChangesetView, MomentView } from "../bindings";
import { fault } from "./edits";

/** The moment that the in-memory host shows: the number of its changeset, none for now. */
export interface ShownMoment {
  readonly kind: MomentView["kind"];
  readonly label: string;
  readonly changeset: number | null;
}

export const NOW: ShownMoment = { kind: "now", label: "", changeset: null };

/** What the words for a moment mean, as the core reads them but for drafts and times without offset. */
export function meantMoment(
  when: string,
  changesets: readonly ChangesetView[],
  baselines: readonly BaselineView[],
): ShownMoment {
  const text = when.trim();
  if (text.toLowerCase() === "now") return NOW;
  if (text.startsWith("#")) {
    const number = Number(text.slice(1));
    if (!changesets.some((one) => one.number === number)) throw unknown(text);
    return { kind: "changeset", label: text, changeset: number };
  }
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) {
    const last = Date.parse(text.length === 10 ? `${text}T23:59:59.999Z` : text);
    const recorded = changesets.findLast((one) => Date.parse(one.at) <= last);
    if (recorded === undefined) throw unknown(text);
    return { kind: "time", label: text, changeset: recorded.number };
  }
  const named = baselines.find((one) => one.name === text);
  if (named === undefined) throw unknown(text);
  return { kind: "baseline", label: text, changeset: named.changeset.number };
}

function unknown(moment: string): Error {
  return fault({ code: "unknownMoment", moment, nearest: [] }, `There is no moment ${moment}.`);
}
