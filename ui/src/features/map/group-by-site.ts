import type { Scene, SceneBox } from "../../graph-canvas/scene";
import { lineageOf } from "../../graph-canvas/class-lineage";
import { nodeIdOf } from "../../graph-canvas/scene-from-map";
import type { CiSummary, MapScene } from "../../ipc/bindings";
import type { Fold } from "./fold";

/** How a map puts CIs together. */
export type Grouping = "site" | "class" | "team" | "environment" | "own" | "none";

/** All ways of grouping, in the order of the menu. */
export const groupings: readonly Grouping[] = ["site", "class", "team", "environment", "own", "none"];

/** What stands between a site and the place within it, in locations such as "HAM1 · R07". */
const withinSite = " · ";

/** The location of an application counts only with what it needs: one that spans sites often carries one of them. */
const byNeeds = ["application"];

/** What is nowhere in particular, even where it carries a location. */
const nowhere = ["service", "business_capability", "business_process", "party", "agreement"];

/** A box with fewer nodes would only repeat what the node says. */
const leastInBox = 2;

/** The site of a CI: its location up to the first separator; null where it has none. */
export function siteOf(ci: Pick<CiSummary, "location">): string | null {
  const site = ci.location?.split(withinSite)[0]?.trim() ?? "";
  return site === "" ? null : site;
}

/**
 * The scene with boxes around the nodes of each site. A fold is at a site where all its members are, an
 * application where all it needs is, unless it carries another location, and what carries no location where all it is joined to is.
 * Linear but for chains of applications.
 */
export function groupBySite(
  scene: Scene,
  map: MapScene,
  folds: readonly Fold[],
  parents: ReadonlyMap<string, string>,
): Scene {
  const sites = settled(scene, placesOfNodes(map, folds, parents));
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

/** What a node itself says of its place. */
interface Place {
  readonly site: string | null;
  readonly goesBy: "location" | "needs" | "nothing";
}

function placesOfNodes(map: MapScene, folds: readonly Fold[], parents: ReadonlyMap<string, string>): Map<string, Place> {
  const places = new Map(
    map.nodes.map(({ ci }): [string, Place] => [
      nodeIdOf(ci.id),
      { site: siteOf(ci), goesBy: whatPlaces(lineageOf(ci.class, parents)) },
    ]),
  );
  for (const fold of folds) {
    const own = fold.members.flatMap((id) => places.get(nodeIdOf(id)) ?? []);
    const site = own[0]?.site ?? null;
    const together = own.every((place) => place.site === site && place.goesBy === "location");
    places.set(fold.id, together ? { site, goesBy: "location" } : { site: null, goesBy: "nothing" });
  }
  return places;
}

function whatPlaces(lineage: readonly string[]): Place["goesBy"] {
  if (lineage.some((ancestor) => nowhere.includes(ancestor))) return "nothing";
  return lineage.some((ancestor) => byNeeds.includes(ancestor)) ? "needs" : "location";
}

/** The site of each node that has one, once those that go by their neighbours have followed them. */
function settled(scene: Scene, places: ReadonlyMap<string, Place>): Map<string, string> {
  const providers = new Map<string, string[]>();
  const joined = new Map<string, string[]>();
  for (const { dependent, provider } of scene.edges) {
    append(providers, dependent, provider);
    append(joined, dependent, provider);
    append(joined, provider, dependent);
  }
  const sites = new Map<string, string>();
  for (const [id, { site, goesBy }] of places) if (site !== null && goesBy === "location") sites.set(id, site);
  settlePlaceless(scene, places, joined, sites);
  for (let before = -1; before !== sites.size; ) {
    before = sites.size;
    for (const [id, { site: stated, goesBy }] of places) {
      if (goesBy !== "needs") continue;
      const needed = providers.get(id) ?? [];
      const site = stated ?? sites.get(needed[0] ?? "");
      if (site !== undefined && needed.length > 0 && needed.every((other) => sites.get(other) === site)) sites.set(id, site);
    }
  }
  return sites;
}

/** Puts CIs without a location, with those like them to which they are joined, where all is that they are joined to. */
function settlePlaceless(
  scene: Scene,
  places: ReadonlyMap<string, Place>,
  joined: ReadonlyMap<string, readonly string[]>,
  sites: Map<string, string>,
): void {
  const isPlaceless = (id: string): boolean => places.get(id)?.site === null && places.get(id)?.goesBy === "location";
  const seen = new Set<string>();
  for (const { id } of scene.nodes) {
    if (seen.has(id) || !isPlaceless(id)) continue;
    const together = new Set([id]);
    const around = new Set<string | undefined>();
    for (const member of together) {
      seen.add(member);
      for (const other of joined.get(member) ?? []) {
        if (isPlaceless(other)) together.add(other);
        else around.add(sites.get(other));
      }
    }
    const [site, ...others] = around;
    if (site !== undefined && others.length === 0) for (const member of together) sites.set(member, site);
  }
}

function append(lists: Map<string, string[]>, id: string, item: string): void {
  const list = lists.get(id);
  if (list === undefined) lists.set(id, [item]);
  else list.push(item);
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
    else append(providers, dependent, provider);
  }
  const reached = new Set(fromBoxes);
  for (const id of reached) {
    if (boxOf.get(id) !== undefined) return false;
    for (const provider of providers.get(id) ?? []) reached.add(provider);
  }
  return true;
}
