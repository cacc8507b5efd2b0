import type { ElkExtendedEdge, ElkNode, ElkPort, LayoutOptions } from "elkjs/lib/elk-api";
import { boxed } from "./elk-boxes";
import { groupKey, type LayoutRequest, type NodeToPlace, type Placement } from "./placement";
import { pin, type Pins } from "./pins";
import { suggestRows } from "./rows";

/** Distance between edges that run beside each other, in pixels at zoom 1. */
export const lane = 7;

/** Preferred distance of the edges that enter one node: two lanes, so that arrow heads stand free. */
const entry = 2 * lane;

/** Nodes beyond which the best placement and the last improvements to crossings take too long to wait for. */
const mostPlacedExactly = 150;

/** Nodes beyond which only the quickest placement is quick enough. */
const mostPlacedCompactly = 800;

/** Vertical distance that keeps rows apart when rows are told to the engine as places. */
const rowPitch = 1000;

/**
 * The drawing in the terms of ELK's layered algorithm (Sugiyama's method): one port per redundancy group and per
 * other edge on the south side, one per entering edge on the north side. With a previous placement, rows and the
 * order within rows are kept for nodes that stay.
 */
export function elkGraph(request: LayoutRequest, previous: Placement | null): ElkNode {
  const leaving = new Map<string, string[]>();
  const entering = new Map<string, string[]>();
  for (const edge of request.edges) {
    if (edge.groupId === undefined) push(leaving, edge.dependent, edge.id);
    push(entering, edge.provider, edge.id);
  }
  const rows = previous === null ? null : suggestRows(request, previous);
  const pins = rows === null || previous === null ? null : pin(request, rows, previous);
  const children = request.nodes.map((node): ElkNode => {
      const exits = leaving.get(node.id) ?? [];
      const entries = entering.get(node.id) ?? [];
      const place = placeHint(node, rows, pins);
      return {
        id: node.id,
        width: node.width,
        height: node.height,
        ...(place === null ? {} : { x: place.x, y: place.y }),
        ports: [...entries.map(entryPort), ...exits.map(exitPort), ...groupPorts(node)],
        layoutOptions: {
          "elk.portConstraints": "FIXED_SIDE",
          "elk.portAlignment.default": "CENTER",
          "elk.alignment": "TOP",
          ...(rows === null && node.atTop && entries.length === 0
            ? { "elk.layered.layering.layerConstraint": "FIRST" }
            : {}),
          "elk.spacing.portPort": String(portSpacing(node, entries.length, exits.length)),
        },
      };
  });
  const layoutOptions = graphOptions(request, previous !== null);
  return {
    id: "drawing",
    layoutOptions,
    children: boxed(children, request, layoutOptions),
    edges: request.edges.map(
      (edge): ElkExtendedEdge => ({
        id: edge.id,
        sources: [
          edge.groupId === undefined ? `out\n${edge.id}` : `group\n${groupKey(edge.dependent, edge.groupId)}`,
        ],
        targets: [`in\n${edge.id}`],
        ...sectionHint(edge.id, pins),
      }),
    ),
  };
}

function graphOptions({ nodes }: LayoutRequest, follows: boolean): LayoutOptions {
  return {
    "elk.algorithm": "layered",
    "elk.direction": "DOWN",
    "elk.edgeRouting": "ORTHOGONAL",
    "elk.randomSeed": "1",
    "elk.padding": "[top=0,left=0,bottom=0,right=0]",
    "elk.hierarchyHandling": "INCLUDE_CHILDREN",
    "elk.json.edgeCoords": "ROOT",
    "elk.spacing.nodeNode": "9",
    "elk.spacing.edgeNode": "8",
    "elk.spacing.edgeEdge": String(lane),
    // Parts that are not joined share their rows: services stay on top in each.
    "elk.separateConnectedComponents": "false",
    "elk.layered.spacing.nodeNodeBetweenLayers": "30",
    "elk.layered.spacing.edgeNodeBetweenLayers": "12",
    "elk.layered.spacing.edgeEdgeBetweenLayers": String(lane),
    ...effort(nodes.length, nodes.some((node) => node.boxId !== undefined)),
    ...(follows
      ? {
          "elk.layered.cycleBreaking.strategy": "INTERACTIVE",
          "elk.layered.layering.strategy": "INTERACTIVE",
          "elk.layered.crossingMinimization.strategy": "INTERACTIVE",
          "elk.layered.nodePlacement.strategy": "INTERACTIVE",
        }
      : {}),
  };
}

/** How much work goes into a drawing of this size. */
function effort(nodes: number, hasBoxes: boolean): LayoutOptions {
  if (nodes <= mostPlacedExactly) {
    return {
      "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
      // Lines that run straight across rows cost width, of which boxes side by side have little.
      "elk.layered.nodePlacement.favorStraightEdges": String(!hasBoxes),
      "elk.layered.thoroughness": "30",
    };
  }
  return {
    "elk.layered.nodePlacement.strategy": nodes <= mostPlacedCompactly ? "LINEAR_SEGMENTS" : "BRANDES_KOEPF",
    "elk.layered.crossingMinimization.greedySwitch.type": "OFF",
    "elk.layered.thoroughness": nodes <= mostPlacedCompactly ? "4" : "1",
  };
}

/** Edges of very busy nodes stand closer than usual rather than hang outside the node. */
function portSpacing(node: NodeToPlace, entries: number, exits: number): number {
  const south = exits + node.groups.length;
  const pills = node.groups.reduce((sum, group) => sum + group.width, 0);
  const room = node.width - 20;
  return Math.max(0.5, Math.min(entry, room / Math.max(1, entries - 1), (room - pills) / Math.max(1, south - 1)));
}

function placeHint(
  node: NodeToPlace,
  rows: ReadonlyMap<string, number> | null,
  pins: Pins | null,
): { x: number; y: number } | null {
  const x = pins?.left.get(node.id);
  const row = rows?.get(node.id);
  return x === undefined || row === undefined ? null : { x, y: row * rowPitch };
}

/**
 * A line for ELK to follow: it reads the place of an edge within each row off it. ELK works with rows as columns and
 * turns everything given to it around but this, so that the two coordinates stand the other way round here.
 */
function sectionHint(edgeId: string, pins: Pins | null): Pick<ElkExtendedEdge, "sections"> {
  const passes = pins?.passes.get(edgeId);
  if (passes === undefined || passes.size === 0) return {};
  const bendPoints = [...passes].flatMap(([row, x]) => [
    { x: row * rowPitch - rowPitch / 4, y: x },
    { x: row * rowPitch + rowPitch / 4, y: x },
  ]);
  const first = bendPoints[0];
  const last = bendPoints.at(-1);
  if (first === undefined || last === undefined) return {};
  return { sections: [{ id: `line\n${edgeId}`, startPoint: first, bendPoints, endPoint: last }] };
}

function entryPort(edgeId: string): ElkPort {
  return { id: `in\n${edgeId}`, width: 0, height: 0, layoutOptions: { "elk.port.side": "NORTH" } };
}

function exitPort(edgeId: string): ElkPort {
  return { id: `out\n${edgeId}`, width: 0, height: 0, layoutOptions: { "elk.port.side": "SOUTH" } };
}

function groupPorts(node: NodeToPlace): ElkPort[] {
  return node.groups.map((group) => ({
    id: `group\n${groupKey(node.id, group.id)}`,
    width: group.width,
    height: group.height,
    layoutOptions: { "elk.port.side": "SOUTH" },
  }));
}

function push(lists: Map<string, string[]>, id: string, item: string): void {
  const list = lists.get(id);
  if (list === undefined) lists.set(id, [item]);
  else list.push(item);
}
