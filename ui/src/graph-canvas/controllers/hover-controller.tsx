import { useEffect } from "react";
import { placeOnCanvas, useCanvas } from "../canvas-context";
import { detailAt } from "../level-of-detail";
import { pick } from "../picking";
import { plainLine } from "../text-metrics";

/** Marks what is under the pointer, and shows names that had to be shortened in full. */
export function HoverController(): null {
  const { store, surface, events } = useCanvas();
  useEffect(() => {
    const { element } = surface;
    const move = (event: PointerEvent): void => {
      if (event.buttons !== 0) return;
      const state = store.getState();
      const picked = pick(state, placeOnCanvas(surface, event), surface.theme.font, surface.measure);
      const aims = picked?.kind === "handle" || (picked !== null && events.current.onPick !== undefined);
      element.style.cursor = picked === null ? "default" : aims ? "crosshair" : "pointer";
      const id = picked?.id ?? null;
      if (id === state.hovered) return;
      store.setState({ hovered: id });
      const name = id === null ? "" : plainLine(state.shown?.measured.nodesById.get(id)?.name ?? "");
      const drawn = id === null ? "" : (state.shown?.measured.texts.get(id)?.name ?? "");
      element.title = name === drawn && detailAt(state.camera.zoom).namesFrom === 0 ? "" : name.slice(0, 400);
    };
    const leave = (): void => store.setState({ hovered: null });
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerleave", leave);
    return () => {
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerleave", leave);
    };
  }, [store, surface, events]);
  return null;
}
