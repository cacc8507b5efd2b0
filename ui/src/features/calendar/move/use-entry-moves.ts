import type { KeyboardEvent, PointerEvent } from "react";
import type { CalendarEntryView } from "../../../ipc/bindings";
import { keyStep, movedSpan } from "./moved-span";
import type { Reschedule } from "./use-reschedule";

/** A pointer has to go this far before it drags, in pixels. */
const SLACK = 4;

/**
 * Moves an entry by the pointer and by keys. `timeOf` tells what a way of the pointer means in milliseconds: that
 * differs between a week and a month.
 */
export function useEntryMoves(
  entry: CalendarEntryView,
  { moving, move, keep, giveUp }: Reschedule,
  timeOf: (dx: number, dy: number) => number,
  onSelect: () => void,
) {
  // The entry is drawn anew as it goes from day to day, so the window follows the pointer.
  const drag = (from: { readonly x: number; readonly y: number }) => {
    let isDragged = false;
    const onMove = (event: globalThis.PointerEvent) => {
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (!isDragged && Math.hypot(dx, dy) < SLACK) return;
      isDragged = true;
      move(entry, movedSpan(entry.span, timeOf(dx, dy)));
    };
    const stop = () => {
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", onCancel);
    };
    const onUp = () => {
      stop();
      if (isDragged) keep();
    };
    const onCancel = () => {
      stop();
      giveUp();
    };
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", onCancel);
  };
  const isMoving = moving?.entry.id === entry.id;
  return {
    isMoving,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        onSelect();
        if (entry.isMovable) drag({ x: event.clientX, y: event.clientY });
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const step = keyStep(event.key, event.shiftKey);
        if (step !== null && entry.isMovable) move(entry, movedSpan(isMoving ? moving.span : entry.span, step));
        else if (event.key === "Enter" && isMoving) keep();
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
    },
  };
}
