import clsx from "clsx";
import type { CalendarEntryView } from "../../ipc/bindings";
import marks from "./marks.module.css";

const DONE: ReadonlySet<CalendarEntryView["state"]> = new Set(["review", "closed", "deployed", "rolled_back"]);

/** Whether an entry lies behind, and nothing of it is left to plan. */
export function isDone({ state }: CalendarEntryView): boolean {
  return DONE.has(state);
}

/** The look of an entry: done, on its way to another time, chosen or planned. */
export function lookOf(entry: CalendarEntryView, isMoving: boolean, isChosen: boolean): string {
  if (isMoving) return marks.moving ?? "";
  return clsx(isDone(entry) ? marks.done : marks.planned, isChosen && marks.chosen);
}
