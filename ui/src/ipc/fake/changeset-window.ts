import type { ChangesetFilter, ChangesetView, ChangesetWindow } from "../bindings";
import type { FakeSession } from "./session";

/** The changesets that pass a filter, newest first. Which classes one touched, the in-memory host does not know. */
export function changesetWindow(
  session: FakeSession,
  filter: ChangesetFilter,
  offset: number,
  length: number,
): ChangesetWindow {
  const { author, origin, since, until } = filter;
  const has = (text: string, wanted: string) =>
    text.toLowerCase().includes(wanted.trim().toLowerCase());
  const first = since.trim() === "" ? Number.NEGATIVE_INFINITY : beginning(session, since.trim());
  const last = until.trim() === "" ? null : session.meant(until).changeset;
  const takes = (one: ChangesetView) =>
    has(one.author, author) &&
    has(one.origin, origin) &&
    Date.parse(one.at) >= first &&
    (last === null || one.number <= last);
  const found = session.changesets().filter(takes).reverse();
  return { total: found.length, offset, rows: found.slice(offset, offset + length) };
}

function beginning(session: FakeSession, since: string): number {
  if (/^\d{4}-\d{2}-\d{2}/.test(since)) return Date.parse(since);
  const { changeset } = session.meant(since);
  return Date.parse(session.changesetOf(changeset ?? session.nextNumber() - 1).at);
}
