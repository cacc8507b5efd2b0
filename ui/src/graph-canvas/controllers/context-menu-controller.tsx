import { useEffect } from "react";
import { toScreen } from "../camera";
import { placeOf } from "../canvas-store";
import { placeOnCanvas, useCanvas } from "../canvas-context";
import { pick } from "../picking";

/** Asks for the menu of a node or of the canvas: secondary click, the menu key, Shift and F10. */
export function ContextMenuController(): null {
  const { store, surface, events } = useCanvas();
  useEffect(() => {
    // The system asks for a menu of its own after these keys, at a place that means nothing here.
    let byKey = false;
    const press = (): void => {
      byKey = false;
    };
    const menu = (event: MouseEvent): void => {
      event.preventDefault();
      if (byKey) return;
      const state = store.getState();
      const picked = pick(state, placeOnCanvas(surface, event), surface.theme.font, surface.measure);
      const id = picked?.id ?? null;
      if (id !== null && !state.selection.has(id)) events.current.onSelect([id], id);
      events.current.onContextMenu?.(id, { x: event.clientX, y: event.clientY });
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key !== "ContextMenu" && !(event.key === "F10" && event.shiftKey)) return;
      event.preventDefault();
      byKey = true;
      store.setState({ hasFocus: true });
      const state = store.getState();
      const place = state.current === null ? undefined : placeOf(state, state.current);
      const box = surface.element.getBoundingClientRect();
      const at = place === undefined ? { x: 24, y: 24 } : toScreen(state.camera, { x: place.x, y: place.y + place.height });
      events.current.onContextMenu?.(place === undefined ? null : state.current, { x: box.left + at.x, y: box.top + at.y });
    };
    surface.element.addEventListener("pointerdown", press);
    surface.element.addEventListener("contextmenu", menu);
    surface.element.addEventListener("keydown", key);
    return () => {
      surface.element.removeEventListener("pointerdown", press);
      surface.element.removeEventListener("contextmenu", menu);
      surface.element.removeEventListener("keydown", key);
    };
  }, [store, surface, events]);
  return null;
}
