import { useEffect } from "react";
import { placeOnCanvas, useCanvas } from "../canvas-context";
import { rectBetween, type Point } from "../geometry";
import { nodesWithin, pick } from "../picking";

/** Pointer travel up to which a press is a click, in pixels. */
export const clickSlack = 4;

/**
 * Selects: click one, Shift or Ctrl click to add or take away, Shift and drag for all in a rectangle, click on the
 * ground for none. Also opens with a double click and uses the marks of hidden neighbours.
 */
export function SelectController(): null {
  const { store, surface, events } = useCanvas();
  useEffect(() => {
    const { element } = surface;
    let pressed: Point | null = null;
    const at = (event: MouseEvent): Point => placeOnCanvas(surface, event);
    const under = (event: MouseEvent): ReturnType<typeof pick> =>
      pick(store.getState(), at(event), surface.theme.font, surface.measure);
    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || under(event)?.kind === "handle") return;
      pressed = at(event);
      if (!event.shiftKey || under(event) !== null) return;
      element.setPointerCapture(event.pointerId);
      store.setState({ band: { ...pressed, width: 0, height: 0 } });
    };
    const move = (event: PointerEvent): void => {
      if (pressed !== null && store.getState().band !== null) store.setState({ band: rectBetween(pressed, at(event)) });
    };
    const up = (event: PointerEvent): void => {
      if (pressed === null || event.button !== 0) return;
      const start = pressed;
      const end = at(event);
      pressed = null;
      const { band, selection } = store.getState();
      if (band !== null) {
        store.setState({ band: null });
        const within = nodesWithin(store.getState(), band);
        events.current.onSelect([...new Set([...selection, ...within])], within.at(-1) ?? null);
        return;
      }
      if (Math.hypot(end.x - start.x, end.y - start.y) > clickSlack) return;
      click(event);
    };
    const click = (event: PointerEvent): void => {
      const picked = under(event);
      const { selection } = store.getState();
      if (picked?.kind === "expander") {
        events.current.onExpand?.(picked.id, picked.side);
      } else if (picked !== null && events.current.onPick !== undefined) {
        store.setState({ current: picked.id });
        events.current.onPick(picked.id);
      } else if (picked === null) {
        if (!event.shiftKey) events.current.onSelect([], null);
      } else if (event.shiftKey || event.ctrlKey || event.metaKey) {
        const ids = selection.has(picked.id)
          ? [...selection].filter((id) => id !== picked.id)
          : [...selection, picked.id];
        store.setState({ current: picked.id });
        events.current.onSelect(ids, ids.includes(picked.id) ? picked.id : (ids.at(-1) ?? null));
      } else {
        store.setState({ current: picked.id });
        events.current.onSelect([picked.id], picked.id);
      }
    };
    const open = (event: MouseEvent): void => {
      const picked = under(event);
      if (picked?.kind === "node" && events.current.onPick === undefined) events.current.onOpen?.(picked.id);
    };
    const cancel = (): void => {
      pressed = null;
      store.setState({ band: null });
    };
    element.addEventListener("pointerdown", down);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", up);
    element.addEventListener("pointercancel", cancel);
    element.addEventListener("dblclick", open);
    return () => {
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", up);
      element.removeEventListener("pointercancel", cancel);
      element.removeEventListener("dblclick", open);
    };
  }, [store, surface, events]);
  return null;
}
