import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { classPlural } from "../../components/class-plural";
import { useClassParents } from "../../components/class-parents-store";
import type { CiId } from "../../components/ids";
import { emptyScene, type Scene } from "../../graph-canvas/scene";
import { sceneFromMap } from "../../graph-canvas/scene-from-map";
import { useSceneWords } from "../../graph-canvas/use-scene-words";
import type { MapScene } from "../../ipc/bindings";
import { classLabel, useModelIndex } from "../../ipc/model-index";
import { sceneQuery } from "../../ipc/queries";
import { type Expansion, expansionsInForce, type MapEdits, reachedCis } from "./expansions";
import { findFolds, type Fold, foldScene } from "./fold";
import type { MapDirection } from "./reach";
import { reachQuery } from "./reach-query";
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
}

/** A map with all it takes to draw and to work it. */
export interface MapAnswer {
  /** The CIs and relationships on the map; missing until first known. */
  readonly map: MapScene | undefined;
  readonly scene: Scene;
  readonly folds: readonly Fold[];
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
export function useMapScene({ start, direction, depth, edits, types }: MapQuestion): MapAnswer {
  const { t } = useTranslation("map");
  const client = useQueryClient();
  const words = useSceneWords();
  const model = useModelIndex();
  const parents = useClassParents((state) => state.parents);
  const asked = start.length > 0;
  const reached = useQuery({ ...reachQuery(client, start, direction, depth), enabled: asked });
  const made = reached.data?.expansions ?? nothing;
  const inForce = useMemo(() => expansionsInForce(made, edits), [made, edits]);
  const ids = useMemo(() => reachedCis(start, inForce).slice(0, mostOnMap), [start, inForce]);
  const answer = useQuery({ ...sceneQuery(ids), enabled: asked && reached.data !== undefined });
  const map = asked ? answer.data : undefined;

  const folds = useMemo(() => {
    if (map === undefined) return [];
    const expanded = [...edits.expanded.values()].map((expansion) => expansion.of);
    return findFolds(map, new Set([...start, ...expanded, ...edits.unfolded]));
  }, [map, start, edits]);

  const scene = useMemo(() => {
    if (map === undefined) return emptyScene;
    const plain = sceneFromMap({ map, parents, words, drawn: (line) => isDrawn(line, types), offersHidden: true });
    return foldScene(plain, folds, {
      name: (fold) =>
        t("fold", {
          count: fold.members.length,
          classes: classPlural(classLabel(model, fold.classId)),
        }),
      detail: (fold) => model.types.get(fold.kind)?.label ?? fold.kind,
    });
  }, [map, parents, words, types, folds, model, t]);

  return {
    map,
    scene,
    folds,
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
