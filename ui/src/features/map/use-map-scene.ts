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
import type { MapScene } from "../../ipc/bindings";
import { classLabel, useModelIndex } from "../../ipc/model-index";
import { sceneQuery } from "../../ipc/queries";
import { type Expansion, expansionsInForce, type MapEdits, reachedCis } from "./expansions";
import { findFolds, type Fold, foldScene } from "./fold";
import { type Grouping, groupBySite } from "./group-by-site";
import type { MapDirection } from "./reach";
import { reachQuery } from "./reach-query";
import { isReadableIn } from "./readable";
import { isDrawn, type TypeChoices } from "./type-filter";

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
  readonly grouping: Grouping;
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
  readonly inForce: readonly Expansion[];
  /** How many steps from the start the map goes. */
  readonly depth: number;
  readonly cut: boolean;
  readonly loading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

const nothing: readonly Expansion[] = [];

/** Follows relationships from the start and makes the scene. The former scene stays until the next is known. */
export function useMapScene({ start, direction, depth, edits, types, grouping, room }: MapQuestion): MapAnswer {
  const client = useQueryClient();
  const parents = useClassParents((state) => state.parents);
  const draw = useDrawing(types);
  const asked = start.length > 0;
  const foldsOf = useCallback(
    (map: MapScene, kept: Iterable<CiId>) => {
      const lines = map.relationships.filter((line) => isDrawn(line, types));
      return findFolds(map, lines, new Set(kept), parents);
    },
    [types, parents],
  );
  const reached = useQuery({
    ...reachQuery(client, start, direction, depth, async (ids) => {
      const map = await client.fetchQuery(sceneQuery(ids));
      return isReadableIn(draw(map, foldsOf(map, start)), room());
    }),
    enabled: asked,
  });
  const made = reached.data?.expansions ?? nothing;
  const inForce = useMemo(() => expansionsInForce(made, edits), [made, edits]);
  const ids = useMemo(() => reachedCis(start, inForce).slice(0, mostOnMap), [start, inForce]);
  const answer = useQuery({ ...sceneQuery(ids), enabled: asked && reached.data !== undefined });
  const map = asked ? answer.data : undefined;

  const { folds, refoldable } = useMemo(() => {
    if (map === undefined) return { folds: [], refoldable: new Map<CiId, readonly CiId[]>() };
    const kept = [...start, ...[...edits.expanded.values()].map((expansion) => expansion.of)];
    const refolded = edits.unfolded.size === 0 ? [] : foldsOf(map, kept);
    return {
      folds: foldsOf(map, [...kept, ...edits.unfolded]),
      refoldable: new Map(refolded.flatMap(({ members }) => members.map((id) => [id, members] as const))),
    };
  }, [map, start, edits, foldsOf]);
  const scene = useMemo(() => {
    if (map === undefined) return emptyScene;
    const plain = draw(map, folds);
    return grouping === "none" ? plain : groupBySite(plain, map, folds, parents, (site) => site);
  }, [map, folds, draw, grouping, parents]);

  return {
    map,
    scene,
    folds,
    refoldable,
    inForce,
    depth: reached.data?.depth ?? depth ?? 1,
    cut: (reached.data?.cut ?? false) || ids.length >= mostOnMap,
    loading: reached.isFetching || answer.isFetching,
    error: reached.error ?? answer.error,
    retry: () => {
      void (reached.error === null ? answer.refetch() : reached.refetch());
    },
  };
}

/** Makes scenes of maps in the user's words. The same function until types, words or model change. */
function useDrawing(types: TypeChoices): (map: MapScene, folds: readonly Fold[]) => Scene {
  const { t } = useTranslation("map");
  const words = useSceneWords();
  const model = useModelIndex();
  const parents = useClassParents((state) => state.parents);
  return useCallback(
    (map, folds) => {
      const plain = sceneFromMap({ map, parents, words, drawn: (line) => isDrawn(line, types), offersHidden: true });
      return foldScene(plain, folds, {
        name: (fold) =>
          t("fold", {
            count: fold.members.length,
            classes: classPlural(classLabel(model, fold.classId)),
          }),
        detail: (fold) => model.types.get(fold.kind)?.label ?? fold.kind,
      });
    },
    [types, words, model, parents, t],
  );
}
