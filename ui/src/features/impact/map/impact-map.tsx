import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { useClassParents } from "../../../components/class-parents-store";
import { EmptyState } from "../../../components/empty-state";
import { ErrorNote } from "../../../components/error-note";
import { selectAll, setSelection, useSelectionStore } from "../../../components/selection-store";
import { showToast } from "../../../components/toast-store";
import { GraphCanvas } from "../../../graph-canvas/graph-canvas";
import { nodeIdOf, sceneFromMap } from "../../../graph-canvas/scene-from-map";
import type { Scene } from "../../../graph-canvas/scene";
import { useSceneWords } from "../../../graph-canvas/use-scene-words";
import type { ForcedState, ImpactView, NeighbourDirection } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { impactStatesQuery, neighboursQuery, sceneQuery } from "../../../ipc/queries";
import { affectedTotal } from "../count-differences";
import { collapsed, type Expansions, expanded, NO_EXPANSIONS, shownCis } from "./expansions";
import styles from "./impact-map.module.css";
import { MapLegend } from "./map-legend";
import { useDrawnCis } from "./use-drawn-cis";
import { useLast } from "../../../components/use-last";
import type { WaveFront } from "../wave/wave";

/** Neighbours that one expansion adds at most. */
const EXPANDED = 60;
/** Room for the legend below the drawing. */
const INSETS = { top: 16, right: 16, bottom: 48, left: 16 };

/** The map of an answer: failed CIs, services, and the shortest ways between, coloured as far as the wave has come. */
export function ImpactMap({
  forced,
  answer,
  front,
}: {
  forced: readonly ForcedState[];
  answer: ImpactView;
  front: WaveFront;
}) {
  const { t } = useTranslation("impact");
  const { select: open, openOverview } = useAppActions();
  const client = useQueryClient();
  const words = useSceneWords();
  const parents = useClassParents((store) => store.parents);
  const selected = useSelectionStore((selection) => selection.ids);
  const [expansions, setExpansions] = useState<Expansions>(NO_EXPANSIONS);
  const [anchor, setAnchor] = useState<string | null>(null);
  const own = useDrawnCis(forced, answer);
  const ids = useMemo(() => (own === null ? [] : shownCis(own, expansions)), [own, expansions]);
  const map = useQuery({ ...sceneQuery(ids), enabled: own !== null });
  const states = useQuery({ ...impactStatesQuery(forced, ids), enabled: own !== null });
  const selection = useMemo(() => new Set(selected.map(nodeIdOf)), [selected]);
  const isCurrent = own !== null && !map.isPlaceholderData && !states.isPlaceholderData;
  const current = useMemo(
    () =>
      !isCurrent || map.data === undefined || states.data === undefined
        ? null
        : {
            scene: sceneFromMap({ map: map.data, states: states.data, parents, words, offersHidden: true }),
            states: states.data,
            question: forced.map((one) => one.ci).join(" "),
          },
    [isCurrent, map.data, states.data, parents, words, forced],
  );
  const shown = useLast(current);
  const scene = useMemo(
    () => (shown === null ? null : offeringOnlyAt(shown.scene, selection)),
    [shown, selection],
  );

  const expand = async (id: string, direction: NeighbourDirection) => {
    try {
      const found = await client.fetchQuery(neighboursQuery(Number(id), direction, EXPANDED));
      setAnchor(id);
      const cis = found.cis.map((ci) => ci.id);
      setExpansions((before) => expanded(before, `${id}/${direction}`, cis));
    } catch (error) {
      showToast({ text: errorWords(error).happened });
    }
  };
  const toggle = (id: string) => {
    const from = `${id}/any`;
    setAnchor(id);
    if (expansions.has(from)) setExpansions(collapsed(expansions, from));
    else void expand(id, "any");
  };

  const error = map.error ?? states.error;
  if (error !== null) return <ErrorNote words={errorWords(error)} />;
  if (shown === null || scene === null) return null;
  if (scene.nodes.length === 0) return <EmptyState sentence={t("mapEmpty")} />;
  return (
    <div className={styles.map}>
      <GraphCanvas
        scene={scene}
        density="beside"
        label={t("map")}
        selection={selection}
        onSelect={(nodes, primary) =>
          setSelection(selectAll(nodes.map(Number), primary === null ? undefined : Number(primary)))
        }
        onOpen={(id) => open(Number(id))}
        onExpand={(id, side) => void expand(id, side === "dependents" ? "usedBy" : "needs")}
        onToggle={toggle}
        anchor={anchor}
        layoutKey={shown.question}
        insets={INSETS}
        hopLimit={front ?? Number.POSITIVE_INFINITY}
      >
        <MapLegend
          states={shown.states}
          affected={affectedTotal(answer.counts)}
          onSelect={(cis) => setSelection(selectAll(cis))}
          onOverview={() => openOverview(forced)}
        />
      </GraphCanvas>
    </div>
  );
}

/** The scene with hidden neighbours offered at selected nodes alone: states count for more here. */
function offeringOnlyAt(scene: Scene, selection: ReadonlySet<string>): Scene {
  const nodes = scene.nodes.map(({ hidden, ...node }) =>
    hidden !== undefined && selection.has(node.id) ? { ...node, hidden } : node,
  );
  return { ...scene, nodes };
}
