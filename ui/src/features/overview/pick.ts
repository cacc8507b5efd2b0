import { type Camera, toWorld, type Viewport, visibleRect } from "../../graph-canvas/camera";
import type { Point } from "../../graph-canvas/geometry";
import type { OverviewView } from "../../ipc/bindings";
import type { OverviewColumns } from "../../ipc/overview-columns";

/** Distance in pixels within which a CI is meant. */
const reach = 10;

/** The community at a place on the canvas; null where there is none. */
export function communityAt(view: OverviewView, camera: Camera, at: Point): number | null {
  const { x, y } = toWorld(camera, at);
  const found = view.communities.findIndex(
    (one) => one.cis > 0 && (x - one.x) ** 2 + (y - one.y) ** 2 <= one.radius ** 2,
  );
  return found < 0 ? null : found;
}

/** The CIs of each community, by their places in the columns. */
export function membersByCommunity({ communities }: OverviewColumns, count: number): readonly Uint32Array[] {
  const sizes = new Uint32Array(count);
  for (const community of communities) sizes[community] = (sizes[community] ?? 0) + 1;
  const members = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(count);
  communities.forEach((community, ci) => {
    const position = filled[community] ?? 0;
    filled[community] = position + 1;
    const list = members[community];
    if (list !== undefined) list[position] = ci;
  });
  return members;
}

/** The CI nearest to a place on the canvas, of those of a community; null where none is near. */
export function ciAt(columns: OverviewColumns, members: Uint32Array | undefined, camera: Camera, at: Point): number | null {
  const { x, y } = toWorld(camera, at);
  let nearest: number | null = null;
  let least = (reach / camera.zoom) ** 2;
  for (const ci of members ?? []) {
    const distance = ((columns.places[ci * 2] ?? 0) - x) ** 2 + ((columns.places[ci * 2 + 1] ?? 0) - y) ** 2;
    if (distance < least) {
      least = distance;
      nearest = ci;
    }
  }
  return nearest;
}

/** The CIs in sight; null where there are more than `most`. */
export function cisInSight(columns: OverviewColumns, camera: Camera, viewport: Viewport, most: number): readonly number[] | null {
  const { x, y, width, height } = visibleRect(camera, viewport);
  const found: number[] = [];
  for (let ci = 0; ci < columns.count; ci += 1) {
    const [left = 0, top = 0] = [columns.places[ci * 2], columns.places[ci * 2 + 1]];
    if (left < x || left > x + width || top < y || top > y + height) continue;
    found.push(ci);
    if (found.length > most) return null;
  }
  return found;
}
