import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { useClassParents } from "../../../components/class-parents-store";
import { EmptyState } from "../../../components/empty-state";
import { ErrorNote } from "../../../components/error-note";
import type { CiId } from "../../../components/ids";
import type { ObservedState } from "../../../components/observed";
import { selectAll, setSelection, useSelectionStore } from "../../../components/selection-store";
import { useLast } from "../../../components/use-last";
import { GraphCanvas } from "../../../graph-canvas/graph-canvas";
import { nodeIdOf, sceneFromMap } from "../../../graph-canvas/scene-from-map";
import { useSceneWords } from "../../../graph-canvas/use-scene-words";
import type { EvidenceRow } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { impactStatesQuery, rootCauseDrawingQuery, sceneQuery } from "../../../ipc/queries";
import type { Faults } from "../causes/chosen-cause";
import type { Told } from "../told";
import { drawnBeside } from "./beside";
import { CauseLegend } from "./cause-legend";
import styles from "./cause-map.module.css";
import { CauseMapHead } from "./cause-map-head";
import { causeScene } from "./cause-scene";
import { ReportSelected } from "./report-selected";

/** Proposed looks that the map points out. */
const CHECKS = 4;
/** Room for the tags above the first row. */
const INSETS = { top: 28, right: 16, bottom: 16, left: 16 };

/** The map of the faults shown: what they explain, what they leave open, and what speaks against them. */
export function CauseMap({
  told,
  rows,
  faults,
  onMark,
  onChoose,
}: {
  told: Told;
  rows: readonly EvidenceRow[];
  faults: Faults;
  onMark: (cis: readonly CiId[], state: ObservedState) => void;
  onChoose: (faults: Faults) => void;
}) {
  const { t } = useTranslation("rootCause");
  const { select: open } = useAppActions();
  const words = useSceneWords();
  const parents = useClassParents((store) => store.parents);
  const selected = useSelectionStore((selection) => selection.ids);
  const isAny = faults.length > 0;
  const request = useMemo(
    () => ({
      evidence: [...rows],
      faults: [...faults],
      checks: told.view.checks.slice(0, CHECKS).map(({ ci }) => ci),
      beside: [...drawnBeside(told.view, faults)],
    }),
    [rows, faults, told],
  );
  const drawing = useQuery({ ...rootCauseDrawingQuery(request), enabled: isAny });
  const ids = drawing.data?.cis ?? [];
  const known = drawing.data !== undefined;
  const map = useQuery({ ...sceneQuery(ids), enabled: known });
  const states = useQuery({ ...impactStatesQuery(faults, ids), enabled: known });
  const selection = useMemo(() => new Set(selected.map(nodeIdOf)), [selected]);
  const isCurrent = ![drawing, map, states].some(({ isPlaceholderData }) => isPlaceholderData);
  const current = useMemo(() => {
    if (!isCurrent || drawing.data === undefined || map.data === undefined || states.data === undefined) return null;
    const { marks } = drawing.data;
    const scene = sceneFromMap({ map: map.data, states: states.data, parents, words, offersHidden: false });
    return {
      scene: causeScene(scene, marks, (mark) => t(`map.mark.${mark}`)),
      states: states.data,
      marks,
      // Another set of CIs is another picture, seen as a whole again.
      picture: JSON.stringify([faults, drawing.data.cis]),
    };
  }, [isCurrent, drawing.data, map.data, states.data, parents, words, t, faults]);
  const shown = useLast(current);
  const error = drawing.error ?? map.error ?? states.error;
  return (
    <section className={styles.place} aria-label={t("map.label")}>
      <CauseMapHead told={told} faults={faults} onChoose={onChoose} />
      <div className={styles.canvas}>
        {!isAny && <EmptyState sentence={t("map.none")} />}
        {error !== null && <ErrorNote words={errorWords(error)} />}
        {isAny && error === null && shown !== null && (
          <GraphCanvas
            scene={shown.scene}
            density="beside"
            label={t("map.label")}
            selection={selection}
            onSelect={(nodes, primary) =>
              setSelection(selectAll(nodes.map(Number), primary === null ? undefined : Number(primary)))
            }
            onOpen={(id) => open(Number(id))}
            layoutKey={shown.picture}
            insets={INSETS}
          >
            <ReportSelected scene={shown.scene} onMark={onMark} />
          </GraphCanvas>
        )}
      </div>
      {isAny && shown !== null && (
        <CauseLegend marks={shown.marks} states={shown.states} onSelect={(cis) => setSelection(selectAll(cis))} />
      )}
    </section>
  );
}
