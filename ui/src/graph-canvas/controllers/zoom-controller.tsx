import { useEffect } from "react";
import { zoomAround } from "../canvas-actions";
import { placeOnCanvas, useCanvas } from "../canvas-context";

/** Zooms around the pointer: wheel with Ctrl or Cmd, which is also what pinching sends. */
export function ZoomController(): null {
  const { store, surface } = useCanvas();
  useEffect(() => {
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const factor = Math.exp(-Math.max(-100, Math.min(100, event.deltaY * unit)) * 0.004);
      zoomAround(store, factor, placeOnCanvas(surface, event));
    };
    surface.element.addEventListener("wheel", wheel, { passive: false });
    return () => surface.element.removeEventListener("wheel", wheel);
  }, [store, surface]);
  return null;
}
