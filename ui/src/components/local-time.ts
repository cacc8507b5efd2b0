/** An instant as a field for a local time shows it, to the second where it has some: "2026-11-18T09:12". */
export function localText(instant: string | null): string {
  if (instant === null) return "";
  const date = new Date(instant);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString();
  return local.slice(0, date.getSeconds() === 0 ? 16 : 19);
}

/** The instant of a local time; null for an empty text, and undefined for one that is no time. */
export function instantOf(text: string): string | null | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/.test(trimmed)) return undefined;
  const date = new Date(trimmed.replace(" ", "T"));
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
