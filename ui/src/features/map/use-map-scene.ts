import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { classPlural } from "../../components/class-plural";
import { useClassParents } from "../../components/class-parents-store";
import type { CiId } from "../../components/ids";
import type { Viewport } from "../../graph-canvas/camera";
import { emptyScene, type Scene } from "../../graph-canvas/scene";
import { sceneFromMap } from "../../graph-canvas/scene-from-map";
import { useSceneWords } from "../../graph-canvas/use-scene-words";
import type { MapScene, RelationshipLine } from "../../ipc/bindings";
import { classLabel, useModelIndex } from "../../ipc/model-index";
import { sceneQuery } from "../../ipc/queries";
import { type Expansion, expansionsInForce, type MapEdits, reachedCis } from "./expansions";
import { findFolds, type Fold, foldScene, statusCounts } from "./fold";
import { boxesStandApart, type Grouping, groupBySite } from "./group-by-site";
import type { MapDirection } from "./reach";
import { reachQuery } from "./reach-query";
import { type Besides, isShown, withBesides } from "./path-scene";
import { isReadableIn } from "./readable";
import { isDrawn, type TypeChoices } from "./type-filter";
import { useSiteNames } from "./use-site-names";

/** CIs beyond which a map is not laid out. */
const mostOnMap = 2000;

/** What a map is about: where it starts, how far it goes, what the user did to it. */
export interface MapQuestion {
  readonly start: readonly CiId[];
  readonly direction: MapDirection;
  /** Steps from the start; null goes as deep as the map stays readable. */
  readonly depth: number | null;
  readonly edits: MapEdits;
  readonly types: TypeChoices;
  /** What is shown whatever else is asked. The same object while it does not change. */
  readonly besides: Besides;
  /** How CIs are put together; null groups by site where that gives boxes side by side. */
  readonly grouping: Grouping | null;
  /** CIs left out of the drawing, wherever they are reached. */
  readonly hidden: ReadonlySet<CiId>;
  /** What is brought onto the map and how deep that goes, as it was saved; null asks the workspace. */
  readonly frozen: { readonly expansions: readonly Expansion[]; readonly depth: number } | null;
  /** The room for the drawing, for maps that choose their depth; asked when the start changes. */
  readonly room: () => Viewport;
}

/** A map with all it takes to draw and to work it. */
export interface MapAnswer {
  /** The CIs and relationships on the map; missing until first known. */
  readonly map: MapScene | undefined;
  readonly scene: Scene;
  readonly folds: readonly Fold[];
  /** CIs shown one by one that would fold again, with the others of their fold. */
  readonly refoldable: ReadonlyMap<CiId, readonly CiId[]>;
  /** How CIs are put together. */
  readonly grouping: Grouping;
  readonly inForce: readonly Expansion[];
  /** How many steps from the start the map goes. */
  readonly depth: number;
  readonly cut: boolean;
  /** How many CIs the map asks for that are not in the workspace at this moment. */
  readonly missing: number;
  readonly loading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

const nothing: readonly Expansion[] = [];

/** Follows relationships from the start and makes the scene. The former scene stays until the next is known. */
export function useMapScene({ start, direction, depth, edits, types, besides, grouping, room, hidden, frozen }: MapQuestion): MapAnswer {
  const client = useQueryClient();
  const parents = useClassParents((state) => state.parents);
  const draw = useDrawing(types, besides);
  const asked = start.length > 0;
  const foldsOf = useCallback(
    (map: MapScene, kept: Iterable<CiId>) => {
      const lines = map.relationships.filter((line) => isShown(line, besides, (one) => isDrawn(one, types)));
      return findFolds(map, lines, new Set([...kept, ...besides.cis]), parents);
    },
    [types, besides, parents],
  );
  const reached = useQuery({
    ...reachQuery(client, start, direction, depth, async (ids) => {
      const map = await client.fetchQuery(sceneQuery(ids));
      const folds = foldsOf(map, start);
      return isReadableIn(grouped(draw(map, folds), { map, folds, parents, grouping }).scene, room());
    }),
    enabled: asked && frozen === null,
  });
  const made = (frozen ?? reached.data)?.expansions ?? nothing;
  const inForce = useMemo(() => expansionsInForce(made, edits), [made, edits]);
  const ids = useMemo(() => withBesides(reachedCis(start, inForce), besides, mostOnMap), [start, inForce, besides]);
  const answer = useQuery({ ...sceneQuery(ids), enabled: asked && (frozen !== null || reached.data !== undefined) });
  const whole = asked ? answer.data : undefined;
  const map = useMemo(() => whole && withoutHidden(whole, hidden), [whole, hidden]);

  const { folds, refoldable } = useMemo(() => {
    if (map === undefined) return { folds: [], refoldable: new Map<CiId, readonly CiId[]>() };
    const kept = [...start, ...[...edits.expanded.values()].map((expansion) => expansion.of)];
    const refolded = edits.unfolded.size === 0 ? [] : foldsOf(map, kept);
    return {
      folds: foldsOf(map, [...kept, ...edits.unfolded]),
      refoldable: new Map(refolded.flatMap(({ members }) => members.map((id) => [id, members] as const))),
    };
  }, [map, start, edits, foldsOf]);
  const drawn = useMemo(() => {
    if (map === undefined) return { scene: emptyScene, grouping: "none" as const };
    return grouped(draw(map, folds), { map, folds, parents, grouping });
  }, [map, folds, draw, grouping, parents]);
  const scene = useSiteNames(drawn.scene);

  return {
    map,
    scene,
    folds,
    refoldable,
    grouping: drawn.grouping,
    inForce,
    missing: whole === undefined || answer.isPlaceholderData ? 0 : ids.length - whole.nodes.length,
    depth: (frozen ?? reached.data)?.depth ?? depth ?? 1,
    cut: (reached.data?.cut ?? false) || ids.length >= mostOnMap,
    loading: reached.isFetching || answer.isFetching,
    error: reached.error ?? answer.error,
    retry: () => {
      void (reached.error === null ? answer.refetch() : reached.refetch());
    },
  };
}

/** The map without some of its CIs and all that joins them. */
function withoutHidden(map: MapScene, hidden: ReadonlySet<CiId>): MapScene {
  if (hidden.size === 0) return map;
  return {
    ...map,
    nodes: map.nodes.filter(({ ci }) => !hidden.has(ci.id)),
    relationships: map.relationships.filter(({ source, target }) => !hidden.has(source) && !hidden.has(target)),
  };
}

/** The scene as it is wished to be put together, and how that is. */
function grouped(
  plain: Scene,
  by: Pick<MapAnswer, "folds"> & { map: MapScene; parents: ReadonlyMap<string, string>; grouping: Grouping | null },
): { readonly scene: Scene; readonly grouping: Grouping } {
  if (by.grouping !== null && by.grouping !== "site") return { scene: plain, grouping: by.grouping };
  const scene = groupBySite(plain, by.map, by.folds, by.parents);
  if (by.grouping === "site" || boxesStandApart(scene)) return { scene, grouping: "site" };
  return { scene: plain, grouping: "none" };
}

/** Makes scenes of maps in the user's words. The same function until types, words or model change. */
function useDrawing(types: TypeChoices, besides: Besides): (map: MapScene, folds: readonly Fold[]) => Scene {
  const { t } = useTranslation("map");
  const words = useSceneWords();
  const model = useModelIndex();
  const parents = useClassParents((state) => state.parents);
  return useCallback(
    (map, folds) => {
      const drawn = (line: RelationshipLine) => isShown(line, besides, (one) => isDrawn(one, types));
      const statuses = new Map(map.nodes.map(({ ci }) => [ci.id, ci.status]));
      const plain = sceneFromMap({ map, parents, words, drawn, offersHidden: true });
      return foldScene(plain, folds, {
        name: (fold) =>
          t("fold", {
            count: fold.members.length,
            classes: classPlural(classLabel(model, fold.classId)),
          }),
        detail: (fold) => {
          const kind = model.types.get(fold.kind)?.label ?? fold.kind;
          const counts = statusCounts(fold, statuses).map(([status, count]) => `${count} ${words.status(status)}`);
          return [kind, ...counts].join(" · ");
        },
      });
    },
    [types, besides, words, model, parents, t],
  );
}
