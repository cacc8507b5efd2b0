import { useEffect } from "react";
import { panBy } from "../camera";
import { placeOnCanvas, useCanvas } from "../canvas-context";
import { pick } from "../picking";

const lineHeight = 16;

/** Moves the drawing: dragging the ground, or anything with the middle button, and wheel or touch pad. */
export function PanController(): null {
  const { store, surface } = useCanvas();
  useEffect(() => {
    const { element } = surface;
    let last: { x: number; y: number } | null = null;
    const down = (event: PointerEvent): void => {
      const state = store.getState();
      const onGround = pick(state, placeOnCanvas(surface, event), surface.theme.font, surface.measure) === null;
      if (event.button !== 1 && !(event.button === 0 && onGround && !event.shiftKey)) return;
      last = { x: event.clientX, y: event.clientY };
      element.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent): void => {
      if (last === null) return;
      const dx = event.clientX - last.x;
      const dy = event.clientY - last.y;
      last = { x: event.clientX, y: event.clientY };
      store.setState(({ camera }) => ({ camera: panBy(camera, dx, dy) }));
    };
    const up = (): void => {
      last = null;
    };
    const wheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? lineHeight : 1;
      const sideways = event.shiftKey && event.deltaX === 0;
      const dx = sideways ? event.deltaY : event.deltaX;
      const dy = sideways ? 0 : event.deltaY;
      store.setState(({ camera }) => ({ camera: panBy(camera, -dx * unit, -dy * unit) }));
    };
    element.addEventListener("pointerdown", down);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", up);
    element.addEventListener("pointercancel", up);
    element.addEventListener("wheel", wheel, { passive: false });
    return () => {
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", up);
      element.removeEventListener("pointercancel", up);
      element.removeEventListener("wheel", wheel);
    };
  }, [store, surface]);
  return null;
}
