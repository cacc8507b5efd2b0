import type { Viewport } from "../../graph-canvas/camera";
import type { Scene } from "../../graph-canvas/scene";
import { drawingSize } from "./drawing-size";

/** The zoom down to which all names and keys can be read. */
export const leastReadableZoom = 0.75;

/** How many nodes a map shows at first: as many as can be taken in at a glance. */
export const mostAtFirst = 44;

/** Whether a map has few enough nodes, and fits into `room` at a zoom at which all can be read. */
export function isReadableIn(scene: Scene, room: Viewport): boolean {
  if (scene.nodes.length > mostAtFirst) return false;
  const { width, height } = drawingSize(scene);
  return width * leastReadableZoom <= room.width && height * leastReadableZoom <= room.height;
}
