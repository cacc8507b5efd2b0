import { type KeyboardEvent, type PointerEvent, useRef } from "react";
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
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const dragged = useRef(false);
  const isMoving = moving?.entry.id === entry.id;
  const way = (event: PointerEvent) => ({ dx: event.clientX - (from.current?.x ?? 0), dy: event.clientY - (from.current?.y ?? 0) });
  return {
    isMoving,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        onSelect();
        if (!entry.isMovable) return;
        from.current = { x: event.clientX, y: event.clientY };
        dragged.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (from.current === null) return;
        const { dx, dy } = way(event);
        if (!dragged.current && Math.hypot(dx, dy) < SLACK) return;
        dragged.current = true;
        move(entry, movedSpan(entry.span, timeOf(dx, dy)));
      },
      onPointerUp: () => {
        if (from.current === null) return;
        from.current = null;
        if (dragged.current) keep();
      },
      onPointerCancel: () => {
        from.current = null;
        giveUp();
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
