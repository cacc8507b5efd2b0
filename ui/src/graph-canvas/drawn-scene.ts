import { boundsOfPoints, type Rect } from "./geometry";
import type { LayoutRequest, Placement } from "./layout/placement";
import { metricsOf, nodeText, pillWidth, type NodeText } from "./node-size";
import type { Density, Scene, SceneEdge, SceneNode } from "./scene";
import type { MeasureText } from "./text-metrics";

/** A scene with its texts measured: all that drawing needs but places. */
export interface MeasuredScene {
  readonly scene: Scene;
  readonly density: Density;
  readonly texts: ReadonlyMap<string, NodeText>;
  readonly nodesById: ReadonlyMap<string, SceneNode>;
  readonly request: LayoutRequest;
  /** Equal for scenes that need no new layout, such as those that differ in states alone. */
  readonly structure: string;
}

/** Measures the texts of a scene and prepares its layout. Edges whose ends are missing, and loops, are left out. */
export function measureScene(scene: Scene, density: Density, family: string, measure: MeasureText): MeasuredScene {
  const texts = new Map<string, NodeText>();
  const nodesById = new Map<string, SceneNode>();
  const pillHeight = metricsOf(density).pillHeight;
  const nodes = scene.nodes.map((node) => {
    const text = nodeText(node, scene.mode, density, family, measure);
    texts.set(node.id, text);
    nodesById.set(node.id, node);
    const groups = node.groups.map((group) => ({
      id: group.id,
      width: pillWidth(group.label, density, family, measure),
      height: pillHeight,
    }));
    const pills = groups.reduce((sum, group) => sum + group.width + 8, 12);
    return { id: node.id, width: Math.max(text.width, pills), height: text.height, groups, atTop: node.shape === "pill", ...(node.boxId === undefined ? {} : { boxId: node.boxId }) };
  });
  const groupIds = new Map(scene.nodes.map((node) => [node.id, new Set(node.groups.map((group) => group.id))]));
  const edges = scene.edges
    .filter((edge) => edge.dependent !== edge.provider && texts.has(edge.dependent) && texts.has(edge.provider))
    .map((edge) => ({
      id: edge.id,
      dependent: edge.dependent,
      provider: edge.provider,
      ...(edge.groupId !== undefined && groupIds.get(edge.dependent)?.has(edge.groupId) === true
        ? { groupId: edge.groupId }
        : {}),
    }));
  const structure = JSON.stringify([
    nodes.map((node) => [node.id, node.width, node.boxId ?? "", node.groups.map((group) => [group.id, group.width])]),
    edges.map((edge) => [edge.id, edge.groupId ?? ""]),
    (scene.boxes ?? []).map(({ id, parentId }) => [id, parentId ?? ""]),
  ]);
  const parents = new Map((scene.boxes ?? []).flatMap(({ id, parentId }) => (parentId === undefined ? [] : [[id, parentId] as const])));
  return { scene, density, texts, nodesById, request: { nodes, edges, parents }, structure };
}

/** An edge with its line and the box around it, for culling. */
export interface DrawnEdge {
  readonly edge: SceneEdge;
  readonly bounds: Rect;
}

/** The edges that have a line, with their boxes, in the order in which they are drawn: what carries failure comes last. */
export function drawnEdges(scene: Scene, placement: Placement): DrawnEdge[] {
  const drawn: DrawnEdge[] = [];
  for (const edge of scene.edges) {
    const line = placement.edges.get(edge.id);
    if (line !== undefined) drawn.push({ edge, bounds: boundsOfPoints(line) });
  }
  const weight = { up: 0, at_risk: 1, degraded: 2, down: 3 };
  const order = ({ edge }: DrawnEdge): number => (edge.carries === undefined ? -1 : weight[edge.carries]);
  return drawn.sort((a, b) => order(a) - order(b));
}
