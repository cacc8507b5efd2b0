import type { Scene, SceneBox } from "../../graph-canvas/scene";
import { lineageOf } from "../../graph-canvas/class-lineage";
import { nodeIdOf } from "../../graph-canvas/scene-from-map";
import type { CiSummary, MapScene } from "../../ipc/bindings";
import type { Fold } from "./fold";

/** How a map puts CIs together. */
export type Grouping = "site" | "none";

/** All ways of grouping, in the order of the menu. */
export const groupings: readonly Grouping[] = ["site", "none"];

/** What stands between a site and the place within it, in locations such as "HAM1 · R07". */
const withinSite = " · ";

/** Services and what realizes them are nowhere in particular, whatever location they carry. */
const placeless = ["service", "application", "business_capability", "business_process", "party", "agreement"];

/** A box with fewer nodes would only repeat what the node says. */
const leastInBox = 2;

/** The site at which a CI stands: its location up to the first separator; null where it has none. */
export function siteOf(ci: CiSummary, parents: ReadonlyMap<string, string>): string | null {
  if (ci.location === null || lineageOf(ci.class, parents).some((ancestor) => placeless.includes(ancestor))) return null;
  const site = ci.location.split(withinSite)[0]?.trim() ?? "";
  return site === "" ? null : site;
}

/** The scene with boxes around the nodes of each site. A fold is at a site where all its members are. Linear. */
export function groupBySite(
  scene: Scene,
  map: MapScene,
  folds: readonly Fold[],
  parents: ReadonlyMap<string, string>,
  nameOf: (site: string) => string,
): Scene {
  const sites = new Map(map.nodes.map(({ ci }) => [nodeIdOf(ci.id), siteOf(ci, parents)]));
  for (const fold of folds) {
    const own = new Set(fold.members.map((id) => sites.get(nodeIdOf(id)) ?? null));
    sites.set(fold.id, own.size === 1 ? ([...own][0] ?? null) : null);
  }
  const counts = new Map<string, number>();
  for (const { id } of scene.nodes) {
    const site = sites.get(id) ?? null;
    if (site !== null) counts.set(site, (counts.get(site) ?? 0) + 1);
  }
  const boxes: SceneBox[] = [...counts]
    .filter(([, count]) => count >= leastInBox)
    .map(([site]) => ({ id: site, name: nameOf(site) }));
  if (boxes.length === 0) return scene;
  const known = new Set(boxes.map(({ id }) => id));
  return {
    ...scene,
    boxes,
    nodes: scene.nodes.map((node) => {
      const site = sites.get(node.id) ?? null;
      return site !== null && known.has(site) ? { ...node, boxId: site } : node;
    }),
  };
}
