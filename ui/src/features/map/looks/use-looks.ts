import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { classPlural } from "../../../components/class-plural";
import { useClassParents } from "../../../components/class-parents-store";
import type { CiId } from "../../../components/ids";
import type { Scene, SceneBox, SceneMark } from "../../../graph-canvas/scene";
import { classLabel, type ModelIndex, useModelIndex } from "../../../ipc/model-index";
import { mapFactsQuery } from "../../../ipc/queries";
import type { MapScene } from "../../../ipc/bindings";
import type { Fold } from "../fold";
import type { Grouping } from "../group-by-site";
import type { MapAnswer } from "../use-map-scene";
import { groupByHand, groupByValue } from "./boxes";
import { collapseBoxes } from "./collapse-boxes";
import { type Facts, factsNeeded, factsOf, groupingColumns } from "./map-facts";
import type { MapLooks } from "./map-looks";
import { marksOf, type RuleMembers, ruleMembers } from "./style-rules";

/** A map with what the user did to its looks. */
export interface LookedMap extends MapAnswer {
  /** The boxes there are, collapsed ones included. */
  readonly boxes: readonly SceneBox[];
  /** What each styling rule is about. */
  readonly styled: readonly RuleMembers[];
  readonly facts: Facts;
}

const noIds: readonly CiId[] = [];

/** Puts a map into its boxes, collapses those that are closed, and marks, fades and pins its nodes. */
export function useLooks(answer: MapAnswer, looks: MapLooks): LookedMap {
  const { t } = useTranslation("mapLooks");
  const model = useModelIndex();
  const parents = useClassParents((state) => state.parents);
  const { map, grouping, folds } = answer;
  const { arrangement, rules, boxes: own, collapsed, hues, faded, pins } = looks;
  const needed = useMemo(() => factsNeeded(grouping, rules), [grouping, rules]);
  const ids = useMemo(() => map?.nodes.map(({ ci }) => ci.id) ?? noIds, [map]);
  const { data } = useQuery({
    ...mapFactsQuery(ids, needed.columns, needed.queries),
    enabled: ids.length > 0 && needed.columns.length + needed.queries.length > 0,
  });
  const facts = useMemo(() => factsOf(data, needed), [data, needed]);
  const styled = useMemo(
    () => ruleMembers(map?.nodes.map(({ ci }) => ci) ?? [], rules, facts, parents),
    [map, rules, facts, parents],
  );
  const boxed = useMemo(() => {
    if (map === undefined) return answer.scene;
    // Rings and distances put nodes of different boxes among each other.
    if (arrangement === "radial" || arrangement === "force") return withoutBoxes(answer.scene);
    const scene = grouping === "own" ? groupByHand(answer.scene, folds, own) : byValue(answer.scene, folds, grouping, { map, facts, model });
    const named = (scene.boxes ?? []).map((box) => withHue(box, hues));
    return scene.boxes === undefined ? scene : { ...scene, boxes: named };
  }, [answer.scene, map, folds, grouping, arrangement, own, facts, model, hues]);
  const drawn = useMemo(
    () => collapseBoxes(boxed, folds, collapsed, (count) => t("inBox", { count })),
    [boxed, folds, collapsed, t],
  );
  const scene = useMemo(
    () => withLooks(drawn.scene, drawn.folds, marksOf(styled), faded, pins),
    [drawn, styled, faded, pins],
  );
  return { ...answer, scene, folds: drawn.folds, boxes: boxed.boxes ?? [], styled, facts };
}

function withoutBoxes(scene: Scene): Scene {
  if (scene.boxes === undefined) return scene;
  return { ...scene, boxes: [], nodes: scene.nodes.map(({ boxId: _box, ...node }) => node) };
}

function withHue(box: SceneBox, hues: MapLooks["hues"]): SceneBox {
  const hue = hues.get(box.id);
  return hue === undefined ? box : { ...box, hue };
}

function byValue(
  scene: Scene,
  folds: readonly Fold[],
  grouping: Grouping,
  { map, facts, model }: { map: MapScene; facts: Facts; model: ModelIndex },
): Scene {
  const columns = groupingColumns[grouping];
  if (columns !== undefined) {
    return groupByValue(scene, folds, (ci) => {
      const value = columns.map((column) => facts.valueOf(ci, column)).find((one) => one !== null && one !== "");
      return value == null ? null : { id: value, name: value };
    });
  }
  if (grouping !== "class") return scene;
  const classes = new Map(map.nodes.map(({ ci }) => [ci.id, ci.class]));
  return groupByValue(scene, folds, (ci) => {
    const id = classes.get(ci);
    return id === undefined ? null : { id, name: capitalised(classPlural(classLabel(model, id))) };
  });
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** A fold takes the looks that all its members have. */
function withLooks(
  scene: Scene,
  folds: readonly Fold[],
  marks: ReadonlyMap<CiId, SceneMark>,
  faded: ReadonlySet<CiId>,
  pins: MapLooks["pins"],
): Scene {
  if (marks.size === 0 && faded.size === 0 && pins.size === 0) return scene;
  const membersOf = new Map(folds.map(({ id, members }) => [id, members]));
  const nodes = scene.nodes.map((node) => {
    const members = membersOf.get(node.id) ?? [Number(node.id)];
    const mark = commonMark(members, marks);
    const isFaded = members.every((ci) => faded.has(ci));
    return {
      ...node,
      ...(mark === undefined ? {} : { mark }),
      ...(isFaded ? { faded: true } : {}),
      ...(pins.has(node.id) ? { pinned: true } : {}),
    };
  });
  return { ...scene, nodes };
}

function commonMark(members: readonly CiId[], marks: ReadonlyMap<CiId, SceneMark>): SceneMark | undefined {
  const [first, ...others] = members;
  const mark = first === undefined ? undefined : marks.get(first);
  const same = JSON.stringify(mark);
  return others.every((ci) => JSON.stringify(marks.get(ci)) === same) ? mark : undefined;
}
