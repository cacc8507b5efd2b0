import { useEffect } from "react";
import { placeOnCanvas, useCanvas } from "../canvas-context";
import type { Point } from "../geometry";
import { pick } from "../picking";
import { clickSlack } from "./select-controller";

/**
 * Draws a relationship: from the handle of a node, with the button held, to another node. Escape thinks better of it;
 * a mere click on the handle asks for the other end.
 */
export function ConnectController(): null {
  const { store, surface, events } = useCanvas();
  useEffect(() => {
    const { element } = surface;
    const under = (event: PointerEvent) => pick(store.getState(), placeOnCanvas(surface, event), surface.theme.font, surface.measure);
    let pressed: Point = { x: 0, y: 0 };
    const stop = (): void => {
      if (store.getState().connection !== null) store.setState({ connection: null });
    };
    const down = (event: PointerEvent): void => {
      const picked = event.button === 0 ? under(event) : null;
      if (picked?.kind !== "handle") return;
      element.setPointerCapture(event.pointerId);
      pressed = placeOnCanvas(surface, event);
      store.setState({ connection: { from: picked.id, at: pressed, over: null } });
    };
    const move = (event: PointerEvent): void => {
      const { connection, shown } = store.getState();
      if (connection === null) return;
      const id = under(event)?.id ?? null;
      const node = id === null ? undefined : shown?.measured.nodesById.get(id);
      const over = node === undefined || node.shape === "fold" || id === connection.from ? null : id;
      store.setState({ connection: { ...connection, at: placeOnCanvas(surface, event), over } });
    };
    const up = (): void => {
      const { connection } = store.getState();
      stop();
      if (connection === null) return;
      const { from, at, over } = connection;
      if (over !== null) events.current.onConnect?.(from, over);
      else if (Math.hypot(at.x - pressed.x, at.y - pressed.y) <= clickSlack) events.current.onConnectFrom?.(from);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || store.getState().connection === null) return;
      event.stopPropagation();
      stop();
    };
    element.addEventListener("pointerdown", down);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", up);
    element.addEventListener("pointercancel", stop);
    window.addEventListener("keydown", key, { capture: true });
    return () => {
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", up);
      element.removeEventListener("pointercancel", stop);
      window.removeEventListener("keydown", key, { capture: true });
    };
  }, [store, surface, events]);
  return null;
}
