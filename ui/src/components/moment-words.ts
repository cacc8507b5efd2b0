import { i18n } from "../locales/i18n";
import type { BaselineView, DraftView, MomentView } from "../ipc/bindings";
import { formatInstant, formatNumber, formatWholeDay } from "./format";

/** The words by which the present is asked for. */
export const NOW = "now";

/** The words by which a changeset is asked for. */
export function changesetWords(number: number): string {
  return `#${number}`;
}

/** The words by which a draft is asked for. */
export function draftWords(name: string): string {
  return `draft:${name}`;
}

/** The words by which a moment is asked for again; null for a question that nobody has kept. */
export function momentWords({ kind, label }: MomentView): string | null {
  switch (kind) {
    case "now":
      return NOW;
    case "draft":
      return draftWords(label);
    case "whatIf":
      return null;
    default:
      return label;
  }
}

/** A moment as it is named on screen: "Now", "Fri 20 Nov 2026", "Changeset 2,914", "Before the move". */
export function momentName({ kind, label }: Pick<MomentView, "kind" | "label">): string {
  switch (kind) {
    case "now":
      return i18n.t("time:now");
    case "time":
      return timeName(label);
    case "changeset":
      return i18n.t("time:changeset", { number: formatNumber(Number(label.slice(1))) });
    case "baseline":
      return label;
    case "draft":
      return i18n.t("time:draft", { name: label });
    case "whatIf":
      return i18n.t("time:whatIf", { question: label });
  }
}

/** What words of the time control name, as {@link momentName} names it. */
export function nameOfWords(words: string, named: { drafts: readonly DraftView[]; baselines: readonly BaselineView[] }): string {
  if (words === NOW) return momentName({ kind: "now", label: "" });
  if (/^#\d+$/u.test(words)) return momentName({ kind: "changeset", label: words });
  if (words.startsWith("draft:")) return momentName({ kind: "draft", label: words.slice("draft:".length) });
  if (named.baselines.some(({ name }) => name === words)) return words;
  return /^\d{4}-\d{2}-\d{2}/u.test(words) ? timeName(words) : words;
}

function timeName(label: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(label)) return formatWholeDay(`${label}T12:00:00`);
  return Number.isNaN(Date.parse(label)) ? label : formatInstant(label);
}
