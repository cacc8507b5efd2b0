import type { BaselineView, ChangesetView, MomentView } from "../bindings";
import { fault } from "./edits";

/** The moment that the in-memory host shows: the number of its changeset, none for now. */
export interface ShownMoment {
  readonly kind: MomentView["kind"];
  readonly label: string;
  readonly changeset: number | null;
  /** The draft that is shown over the newest state. */
  readonly draft: number | null;
}

export const NOW: ShownMoment = { kind: "now", label: "", changeset: null, draft: null };

/** What the words for a moment mean, as the core reads them but for times without offset. */
export function meantMoment(
  when: string,
  changesets: readonly ChangesetView[],
  baselines: readonly BaselineView[],
  drafts: readonly { readonly id: number; readonly name: string | null }[],
): ShownMoment {
  const text = when.trim();
  if (text.toLowerCase() === "now") return NOW;
  if (text.startsWith("#")) {
    const number = Number(text.slice(1));
    if (!changesets.some((one) => one.number === number)) throw unknown(text);
    return { kind: "changeset", label: text, changeset: number, draft: null };
  }
  if (text.startsWith("draft:")) {
    const name = text.slice("draft:".length);
    const draft = drafts.find((one) => one.name === name);
    if (draft === undefined) throw unknown(text);
    return { kind: "draft", label: name, changeset: null, draft: draft.id };
  }
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) {
    const last = Date.parse(text.length === 10 ? `${text}T23:59:59.999Z` : text);
    const recorded = changesets.findLast((one) => Date.parse(one.at) <= last);
    if (recorded === undefined) throw unknown(text);
    return { kind: "time", label: text, changeset: recorded.number, draft: null };
  }
  const named = baselines.find((one) => one.name === text);
  if (named === undefined) throw unknown(text);
  return { kind: "baseline", label: text, changeset: named.changeset.number, draft: null };
}

function unknown(moment: string): Error {
  return fault({ code: "unknownMoment", moment, nearest: [] }, `There is no moment ${moment}.`);
}
