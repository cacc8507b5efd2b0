import type { AttributeKind } from "../../ipc/bindings";

/** What is wrong with a text that was typed for a value. */
export type ValueProblem = "integer" | "decimal" | "date" | "timestamp";

/** A text read as a value: null clears it. */
export type ReadValue =
  | { readonly value: string | null; readonly problem: null }
  | { readonly value: null; readonly problem: ValueProblem };

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (match === null) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // A day that the month does not have would silently become one of the next month.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isTimestamp(text: string): boolean {
  const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/u;
  return shape.test(text) && !Number.isNaN(Date.parse(text));
}

/**
 * Reads what was typed for a value of a kind, catching only what is plainly wrong;
 * the core has the last word.
 */
export function readValue(kind: AttributeKind, text: string): ReadValue {
  const value = kind === "longText" ? text.trimEnd() : text.trim();
  if (value.trim() === "") return { value: null, problem: null };
  switch (kind) {
    case "integer":
      return /^[+-]?\d+$/u.test(value)
        ? { value, problem: null }
        : { value: null, problem: "integer" };
    case "decimal":
      return /^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(value)
        ? { value, problem: null }
        : { value: null, problem: "decimal" };
    case "date":
      return isDate(value) ? { value, problem: null } : { value: null, problem: "date" };
    case "timestamp":
      return isTimestamp(value) ? { value, problem: null } : { value: null, problem: "timestamp" };
    case "list":
      return { value: listText(value), problem: null };
    default:
      return { value, problem: null };
  }
}

/** The entries of a list, without empty ones and repetitions, as they are kept. */
function listText(text: string): string | null {
  const entries = text.split(";").map((entry) => entry.trim());
  const kept = [...new Set(entries.filter((entry) => entry !== ""))];
  return kept.length === 0 ? null : kept.join(";");
}

/** Reads what a redundancy group needs: a count or a percentage; null where nothing is stated. */
export function readNeeds(text: string): { value: string | null; valid: boolean } {
  const value = text.replaceAll(/\s/gu, "");
  if (value === "") return { value: null, valid: true };
  const share = /^(\d+(?:\.\d+)?)%$/u.exec(value);
  if (share !== null) {
    const percent = Number(share[1]);
    return { value, valid: percent > 0 && percent <= 100 };
  }
  return { value, valid: /^[1-9]\d*$/u.test(value) };
}
