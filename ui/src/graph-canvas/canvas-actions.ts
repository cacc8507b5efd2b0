import { fit, reveal, zoomAt } from "./camera";
import { placeOf, type CanvasStore } from "./canvas-store";

/** Shows the whole drawing. */
export function fitAll(store: CanvasStore): void {
  store.setState(({ shown, viewport, insets, camera }) => ({
    camera: shown === null ? camera : fit(shown.placement.bounds, viewport, insets),
  }));
}

/** Zooms around the middle of the canvas. */
export function zoomBy(store: CanvasStore, factor: number): void {
  store.setState(({ camera, viewport }) => ({
    camera: zoomAt(camera, factor, { x: viewport.width / 2, y: viewport.height / 2 }),
  }));
}

/** Zooms to life size around the middle of the canvas. */
export function zoomToLifeSize(store: CanvasStore): void {
  zoomBy(store, 1 / store.getState().camera.zoom);
}

/** Brings a node into sight with the least movement. */
export function revealNode(store: CanvasStore, id: string): void {
  store.setState((state) => {
    const place = placeOf(state, id);
    return place === undefined ? {} : { camera: reveal(state.camera, place, state.viewport, state.insets) };
  });
}
