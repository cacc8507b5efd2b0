import type { ChangesetFilter } from "../../ipc/bindings";

/** Lists every changeset. */
export const ALL_CHANGESETS: ChangesetFilter = { author: "", origin: "", since: "", until: "", class: null };

const WHOLE_DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** Whether a text is a date, or nothing: half of one is on its way to be typed. */
export function isDateOrEmpty(text: string): boolean {
  return text === "" || WHOLE_DATE.test(text);
}

/** The filter as it is asked for: a date that is not typed out yet does not count. */
export function askedFilter(filter: ChangesetFilter): ChangesetFilter {
  const date = (text: string) => (isDateOrEmpty(text) ? text : "");
  return { ...filter, since: date(filter.since), until: date(filter.until) };
}
