import type { CabMeetingRequest, CabMeetingView } from "../../../ipc/bindings";

/** A meeting as it is saved again. */
export function requestOf({ name, at, attendees, agenda, notes }: CabMeetingView): CabMeetingRequest {
  return { before: name, name, at, attendees, agenda: agenda.map(({ number }) => number), notes };
}

/** A list with the item at one place moved to another; the same list where there is no such place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length || from === to) return [...items];
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** The meeting that is looked at: the one of the name, else the next one, else the last. */
export function meetingInSight(
  meetings: readonly CabMeetingView[],
  name: string | null,
  now: number,
): CabMeetingView | undefined {
  return meetings.find((one) => one.name === name) ?? meetings.find(({ at }) => Date.parse(at) >= now) ?? meetings.at(-1);
}
