import { useEffect } from "react";
import { useCanvas, placeOnCanvas, type CanvasParts } from "../canvas-context";
import { type Shown, withMoved } from "../canvas-store";
import type { Point } from "../geometry";
import { pick } from "../picking";

/** Pointer travel up to which a press is a click, in pixels. */
const clickSlack = 4;

/** How far a key moves a node, in pixels of the drawing. */
const keyStep = 12;

const keySteps: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: -keyStep },
  ArrowDown: { x: 0, y: keyStep },
  ArrowLeft: { x: -keyStep, y: 0 },
  ArrowRight: { x: keyStep, y: 0 },
};

/** Where nodes stood when their move began. */
interface Grip {
  readonly at: Point;
  readonly shown: Shown;
  readonly starts: ReadonlyMap<string, Point>;
}

/**
 * Puts nodes elsewhere: dragging one takes the selection along if it is part of it, Escape brings all back; Alt, Shift
 * and an arrow move the node the keyboard is at, or the selection.
 */
export function MoveController(): null {
  const parts = useCanvas();
  useEffect(() => {
    const { store, surface, events } = parts;
    const { element } = surface;
    let grip: Grip | null = null;
    let moved: ReadonlyMap<string, Point> | null = null;
    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
      if (events.current.onMove === undefined) return;
      const at = placeOnCanvas(surface, event);
      const picked = pick(store.getState(), at, surface.theme.font, surface.measure);
      const { shown } = store.getState();
      if (picked?.kind !== "node" || shown === null) return;
      grip = { at, shown, starts: startsOf(parts, picked.id) };
    };
    const move = (event: PointerEvent): void => {
      if (grip === null) return;
      const at = placeOnCanvas(surface, event);
      if (moved === null && Math.hypot(at.x - grip.at.x, at.y - grip.at.y) <= clickSlack) return;
      if (moved === null) element.setPointerCapture(event.pointerId);
      const { camera, lineStyle } = store.getState();
      const by = { x: (at.x - grip.at.x) / camera.zoom, y: (at.y - grip.at.y) / camera.zoom };
      moved = movedBy(grip.starts, by);
      store.setState({ shown: withMoved(grip.shown, moved, lineStyle), move: null });
    };
    const up = (): void => {
      const put = moved;
      const before = grip?.shown.placement;
      grip = null;
      moved = null;
      if (put !== null && before !== undefined) events.current.onMove?.(put, before);
    };
    const cancel = (): void => {
      if (grip !== null && moved !== null) store.setState({ shown: grip.shown });
      grip = null;
      moved = null;
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && moved !== null) {
        event.stopPropagation();
        cancel();
        return;
      }
      const by = keySteps[event.key];
      const { shown, current, lineStyle } = store.getState();
      if (by === undefined || !event.altKey || !event.shiftKey || event.target !== element) return;
      if (shown === null || current === null || events.current.onMove === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      const put = movedBy(startsOf(parts, current), by);
      store.setState({ shown: withMoved(shown, put, lineStyle), move: null });
      events.current.onMove(put, shown.placement);
    };
    element.addEventListener("pointerdown", down);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", up);
    element.addEventListener("pointercancel", cancel);
    element.addEventListener("keydown", key, { capture: true });
    return () => {
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", up);
      element.removeEventListener("pointercancel", cancel);
      element.removeEventListener("keydown", key, { capture: true });
    };
  }, [parts]);
  return null;
}

/** The places of a node, and of the rest of the selection if it is part of it. */
function startsOf({ store }: CanvasParts, id: string): Map<string, Point> {
  const { selection, shown } = store.getState();
  const ids = selection.has(id) ? [...selection] : [id];
  return new Map(
    ids.flatMap((one) => {
      const place = shown?.placement.nodes.get(one);
      return place === undefined ? [] : [[one, { x: place.x, y: place.y }] as const];
    }),
  );
}

function movedBy(starts: ReadonlyMap<string, Point>, by: Point): Map<string, Point> {
  return new Map([...starts].map(([id, { x, y }]) => [id, { x: Math.round(x + by.x), y: Math.round(y + by.y) }]));
}
