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

/** Services and what realizes them are often nowhere in particular, although they carry a location. */
const wide = ["service", "application", "business_capability", "business_process", "party", "agreement"];

/** A box with fewer nodes would only repeat what the node says. */
const leastInBox = 2;

/** The site of a CI: its location up to the first separator; null where it has none. */
export function siteOf(ci: Pick<CiSummary, "location">): string | null {
  const site = ci.location?.split(withinSite)[0]?.trim() ?? "";
  return site === "" ? null : site;
}

/**
 * The scene with boxes around the nodes of each site. A fold is at a site where all its members are, a service or
 * application where all it needs is as well, and what carries no location where all it is joined to is.
 * Linear but for chains of such CIs.
 */
export function groupBySite(
  scene: Scene,
  map: MapScene,
  folds: readonly Fold[],
  parents: ReadonlyMap<string, string>,
): Scene {
  const sites = settled(scene, sitesOfNodes(map, folds, parents));
  const counts = new Map<string, number>();
  for (const { id } of scene.nodes) {
    const site = sites.get(id);
    if (site !== undefined) counts.set(site, (counts.get(site) ?? 0) + 1);
  }
  const boxes: SceneBox[] = [...counts].filter(([, count]) => count >= leastInBox).map(([id]) => ({ id, name: id }));
  if (boxes.length === 0) return scene;
  const known = new Set(boxes.map(({ id }) => id));
  return {
    ...scene,
    boxes,
    nodes: scene.nodes.map((node) => {
      const site = sites.get(node.id);
      return site !== undefined && known.has(site) ? { ...node, boxId: site } : node;
    }),
  };
}

/** What is known of the place of a node before its neighbours are looked at. */
interface Place {
  /** Null where the node could stand anywhere. */
  readonly site: string | null;
  /** Whether the site holds whatever the neighbours say. */
  readonly fixed: boolean;
}

function sitesOfNodes(map: MapScene, folds: readonly Fold[], parents: ReadonlyMap<string, string>): Map<string, Place> {
  const places = new Map(
    map.nodes.map(({ ci }): [string, Place] => {
      const site = siteOf(ci);
      const fixed = site !== null && !lineageOf(ci.class, parents).some((ancestor) => wide.includes(ancestor));
      return [nodeIdOf(ci.id), { site, fixed }];
    }),
  );
  for (const fold of folds) {
    const own = fold.members.map((id) => places.get(nodeIdOf(id)));
    const site = own[0]?.site ?? null;
    const together = own.every((place) => place?.site === site && place.fixed);
    places.set(fold.id, together ? { site, fixed: true } : { site: null, fixed: false });
  }
  return places;
}

/** The site of each node that has one, once those that go by their neighbours have followed them. */
function settled(scene: Scene, places: ReadonlyMap<string, Place>): Map<string, string> {
  const providers = new Map<string, string[]>();
  const joined = new Map<string, string[]>();
  for (const { dependent, provider } of scene.edges) {
    providers.set(dependent, [...(providers.get(dependent) ?? []), provider]);
    joined.set(dependent, [...(joined.get(dependent) ?? []), provider]);
    joined.set(provider, [...(joined.get(provider) ?? []), dependent]);
  }
  const sites = new Map<string, string>();
  for (const { id } of scene.nodes) {
    const place = places.get(id);
    if (place?.fixed === true && place.site !== null) sites.set(id, place.site);
  }
  for (let before = -1; before !== sites.size; ) {
    before = sites.size;
    for (const { id } of scene.nodes) {
      if (sites.has(id)) continue;
      const own = places.get(id)?.site ?? null;
      const around = (own === null ? joined : providers).get(id) ?? [];
      const site = own ?? sites.get(around[0] ?? "");
      if (site !== undefined && around.length > 0 && around.every((other) => sites.get(other) === site)) sites.set(id, site);
    }
  }
  return sites;
}

/** Whether no way of dependencies leads from one box into another or back: then the boxes can stand side by side. */
export function boxesStandApart(scene: Scene): boolean {
  const boxOf = new Map(scene.nodes.map(({ id, boxId }) => [id, boxId]));
  const providers = new Map<string, string[]>();
  const fromBoxes: string[] = [];
  for (const { dependent, provider } of scene.edges) {
    const from = boxOf.get(dependent);
    const to = boxOf.get(provider);
    if (from !== undefined && to === from) continue;
    if (from !== undefined) fromBoxes.push(provider);
    else providers.set(dependent, [...(providers.get(dependent) ?? []), provider]);
  }
  const reached = new Set(fromBoxes);
  for (const id of reached) {
    if (boxOf.get(id) !== undefined) return false;
    for (const provider of providers.get(id) ?? []) reached.add(provider);
  }
  return true;
}
