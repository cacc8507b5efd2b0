import { fit, reveal, zoomAt, zoomRange } from "./camera";
import type { Point } from "./geometry";
import type { Placement } from "./layout/placement";
import { placeOf, show, type CanvasState, type CanvasStore } from "./canvas-store";

/** Shows the whole drawing. */
export function fitAll(store: CanvasStore): void {
  store.setState(({ shown, viewport, insets }) => {
    if (shown === null || viewport.width === 0) return {};
    const camera = fit(shown.placement.bounds, viewport, insets);
    return { camera, fitted: camera };
  });
}

/** Takes over the room there is; where nobody moved the drawing since it was fitted, it is fitted again. */
export function resize(store: CanvasStore, room: Partial<Pick<CanvasState, "viewport" | "insets">>): void {
  store.setState(room);
  const { camera, fitted } = store.getState();
  if (camera === fitted) fitAll(store);
}

/** Zooms around the middle of the canvas. */
export function zoomBy(store: CanvasStore, factor: number): void {
  const { viewport } = store.getState();
  zoomAround(store, factor, { x: viewport.width / 2, y: viewport.height / 2 });
}

/** Zooms around a place of the canvas, out as far as the whole drawing is in sight. */
export function zoomAround(store: CanvasStore, factor: number, at: Point): void {
  store.setState(({ camera, shown, viewport, insets }) => {
    const whole = shown === null ? zoomRange.least : fit(shown.placement.bounds, viewport, insets).zoom;
    // What is seen smaller already must not jump.
    const least = Math.min(zoomRange.least, whole, camera.zoom);
    return { camera: zoomAt(camera, factor, at, least) };
  });
}

/** Zooms to life size around the middle of the canvas. */
export function zoomToLifeSize(store: CanvasStore): void {
  zoomBy(store, 1 / store.getState().camera.zoom);
}

/** Puts everything where it was once. */
export function putBack(store: CanvasStore, placement: Placement): void {
  store.setState(({ shown }) => (shown === null ? {} : { shown: show(shown.measured, placement), move: null }));
}

/** Brings a node into sight with the least movement. */
export function revealNode(store: CanvasStore, id: string): void {
  store.setState((state) => {
    const place = placeOf(state, id);
    return place === undefined ? {} : { camera: reveal(state.camera, place, state.viewport, state.insets) };
  });
}
