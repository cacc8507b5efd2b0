import type { CiSummary, GroupLeft, MapGroup, MapScene, NodeState, RelationshipLine } from "../ipc/bindings";
import { carriedState } from "./carried-state";
import { iconOfClass } from "./class-icons";
import { isService, lineageOf } from "./class-lineage";
import type { EdgeKind, ImpactState, Scene, SceneEdge, SceneGroup, SceneNode } from "./scene";

/** The words a scene needs; `useSceneWords` gives them in the user's language. */
export interface SceneWords {
  readonly needsOf: (needs: number, members: number) => string;
  readonly needsOfInFull: (needs: number, members: number) => string;
  readonly left: (left: number) => string;
  readonly needsOfWithLeft: (needs: number, members: number, left: number) => string;
  readonly criticality: (level: string) => string;
  readonly status: (status: CiSummary["status"]) => string;
}

/** What turns the core's answer into a scene. */
export interface SceneSource {
  readonly map: MapScene;
  /** Parent class by class, of the workspace's model. */
  readonly parents: ReadonlyMap<string, string>;
  readonly words: SceneWords;
  /** The states of an impact answer; without them the scene is a plain map. */
  readonly states?: readonly NodeState[];
  /** Which relationships are drawn; all where missing. */
  readonly drawn?: (line: RelationshipLine) => boolean;
  /** Whether nodes offer their hidden neighbours. */
  readonly offersHidden: boolean;
}

/** The id of a CI's node in scenes made from maps. */
export function nodeIdOf(ci: number): string {
  return String(ci);
}

/** Makes the scene of a map, or of an impact answer on one. Linear in the map. */
export function sceneFromMap(source: SceneSource): Scene {
  const { map, states } = source;
  const answers = new Map((states ?? []).map((state) => [state.ci, state]));
  const lines = map.relationships.filter(source.drawn ?? (() => true));
  const hidden = source.offersHidden ? hiddenCounts(map) : new Map<number, { dependents: number; providers: number }>();
  const shown = shownGroups(map, lines);
  const groups = new Map<number, number[]>();
  for (const index of shown) {
    const dependent = map.groups[index]?.dependent;
    if (dependent !== undefined) groups.set(dependent, [...(groups.get(dependent) ?? []), index]);
  }
  return {
    mode: states === undefined ? "plain" : "impact",
    nodes: map.nodes.map(({ ci }) => {
      const answer = answers.get(ci.id);
      const own = hidden.get(ci.id);
      return {
        ...plainNode(ci, source),
        groups: (groups.get(ci.id) ?? []).map((index) => sceneGroup(map, index, answer, source.words)),
        ...(own === undefined ? {} : { hidden: own }),
        ...(answer === undefined ? {} : answeredParts(answer)),
      };
    }),
    edges: lines.map((line) => sceneEdge(line, map, shown, answers)),
  };
}

function plainNode(ci: CiSummary, { parents, words }: SceneSource): Omit<SceneNode, "groups"> {
  const service = isService(ci.class, parents);
  const important = { critical: 3, high: 2, medium: 1 }[ci.criticality ?? ""] ?? 0;
  return {
    id: nodeIdOf(ci.id),
    name: ci.name,
    detail: service ? serviceDetail(ci, words) : ci.key,
    icon: iconOfClass(lineageOf(ci.class, parents)),
    shape: service ? "pill" : "box",
    lifecycle: ci.status,
    lifecycleLabel: ci.status === "live" ? "" : words.status(ci.status),
    importance: service ? Math.max(2, important) : important,
  };
}

function serviceDetail(ci: CiSummary, words: SceneWords): string {
  const parts = [ci.criticality === null ? "" : words.criticality(ci.criticality), ci.availabilityTarget ?? ""];
  return parts.filter((part) => part !== "").join(" · ") || ci.key;
}

function answeredParts(answer: NodeState): Pick<SceneNode, "state" | "forced" | "hops"> {
  return {
    state: answer.state,
    forced: answer.forced !== null,
    ...(answer.hops === null ? {} : { hops: answer.hops }),
  };
}

/** The ends of a relationship as dependencies read it; those without impact from source to target. */
function endsOf(line: RelationshipLine): { dependent: number; provider: number } {
  return line.impact === "sourceToTarget"
    ? { dependent: line.target, provider: line.source }
    : { dependent: line.source, provider: line.target };
}

/** How many distinct neighbours of each CI are not on the map. */
function hiddenCounts(map: MapScene): Map<number, { dependents: number; providers: number }> {
  const needs = new Map<number, Set<number>>(map.nodes.map(({ ci }) => [ci.id, new Set()]));
  const usedBy = new Map<number, Set<number>>(map.nodes.map(({ ci }) => [ci.id, new Set()]));
  for (const line of map.relationships) {
    if (line.impact === "none") continue;
    const { dependent, provider } = endsOf(line);
    needs.get(dependent)?.add(provider);
    usedBy.get(provider)?.add(dependent);
    if (line.impact !== "both") continue;
    needs.get(provider)?.add(dependent);
    usedBy.get(dependent)?.add(provider);
  }
  return new Map(
    map.nodes.map((node) => [
      node.ci.id,
      {
        dependents: Math.max(0, node.usedBy - (usedBy.get(node.ci.id)?.size ?? 0)),
        providers: Math.max(0, node.needs - (needs.get(node.ci.id)?.size ?? 0)),
      },
    ]),
  );
}

/** The groups that get a pill. One member of a group that nobody stated is no redundancy to speak of. */
function shownGroups(map: MapScene, lines: readonly RelationshipLine[]): ReadonlySet<number> {
  const used = new Set(lines.flatMap((line) => line.group ?? []));
  return new Set(
    [...used].filter((index) => {
      const group = map.groups[index];
      return group !== undefined && !(group.assumed && group.members <= 1);
    }),
  );
}

function sceneGroup(map: MapScene, index: number, answer: NodeState | undefined, words: SceneWords): SceneGroup {
  const group: MapGroup | undefined = map.groups[index];
  const needs = group?.needs ?? 1;
  const members = group?.members ?? 1;
  const after = answer === undefined ? undefined : groupLeft(map, index, answer);
  const spoiled = after !== undefined && after.left < after.members;
  return {
    id: String(index),
    label: spoiled ? words.left(after.left) : words.needsOf(needs, members),
    fullLabel: spoiled ? words.needsOfWithLeft(needs, members, after.left) : words.needsOfInFull(needs, members),
  };
}

/** What an answer says of a group of the map: they share their relationships. */
function groupLeft(map: MapScene, index: number, answer: NodeState): GroupLeft | undefined {
  const own = new Set(map.relationships.filter((line) => line.group === index).map((line) => line.id));
  return answer.groupsLeft.find((left) => left.relationships.some((id) => own.has(id)));
}

function sceneEdge(
  line: RelationshipLine,
  map: MapScene,
  shown: ReadonlySet<number>,
  answers: ReadonlyMap<number, NodeState>,
): SceneEdge {
  const { dependent, provider } = endsOf(line);
  const kind: EdgeKind = line.impact === "none" ? "related" : line.strength;
  const carries = kind === "related" ? undefined : carriedAlong(line, map, answers);
  return {
    id: String(line.id),
    dependent: nodeIdOf(dependent),
    provider: nodeIdOf(provider),
    kind,
    ...(line.group === null || kind === "related" || !shown.has(line.group) ? {} : { groupId: String(line.group) }),
    ...(carries === undefined ? {} : { carries }),
  };
}

function carriedAlong(
  line: RelationshipLine,
  map: MapScene,
  answers: ReadonlyMap<number, NodeState>,
): ImpactState | undefined {
  const { dependent, provider } = endsOf(line);
  const there = carriedTo(line, map, answers.get(dependent), answers.get(provider), line.group);
  if (there !== undefined || line.impact !== "both") return there;
  return carriedTo(line, map, answers.get(provider), answers.get(dependent), null);
}

function carriedTo(
  line: RelationshipLine,
  map: MapScene,
  dependent: NodeState | undefined,
  provider: NodeState | undefined,
  groupIndex: number | null,
): ImpactState | undefined {
  // A CI with no hops is in its state because it was forced, not because of what it needs.
  if (dependent === undefined || provider === undefined || dependent.hops === 0) return undefined;
  const states = { dependent: dependent.state, provider: provider.state, strength: line.strength };
  if (groupIndex === null) return carriedState(states);
  const after = dependent.groupsLeft.find((left) => left.relationships.includes(line.id));
  if (after === undefined) return undefined;
  const strength = map.groups[groupIndex]?.strength ?? "hard";
  return carriedState({ ...states, group: { state: after.state, strength } });
}
