import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { useClassParents } from "../../../components/class-parents-store";
import { EmptyState } from "../../../components/empty-state";
import { ErrorNote } from "../../../components/error-note";
import { ProgressStrip } from "../../../components/progress-strip";
import { selectAll, setSelection, useSelectionStore } from "../../../components/selection-store";
import { GraphCanvas } from "../../../graph-canvas/graph-canvas";
import { nodeIdOf, sceneFromMap } from "../../../graph-canvas/scene-from-map";
import { useSceneWords } from "../../../graph-canvas/use-scene-words";
import type { RecordDetailView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { impactQuery, impactStatesQuery, sceneQuery } from "../../../ipc/queries";
import { forcedOf } from "./forced-of";
import styles from "./record-tabs.module.css";

const INSETS = { top: 12, right: 12, bottom: 12, left: 12 };

/** The record's own map: its CIs in the states it says, and the services that they reach. */
export function RecordMap({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const { select } = useAppActions();
  const words = useSceneWords();
  const parents = useClassParents((store) => store.parents);
  const selected = useSelectionStore((selection) => selection.ids);
  const selection = useMemo(() => new Set(selected.map(nodeIdOf)), [selected]);
  const forced = useMemo(() => forcedOf(detail), [detail]);
  const own = useMemo(() => detail.cis.filter(({ deleted }) => !deleted).map(({ ci }) => ci), [detail.cis]);
  const asked = forced.length > 0;
  const impact = useQuery({ ...impactQuery(forced), enabled: asked });
  const ids = useMemo(() => [...new Set([...own, ...(impact.data?.map ?? [])])], [own, impact.data]);
  const isReady = ids.length > 0 && (!asked || impact.data !== undefined);
  const map = useQuery({ ...sceneQuery(ids), enabled: isReady });
  const states = useQuery({ ...impactStatesQuery(forced, ids), enabled: isReady && asked });
  const scene = useMemo(() => {
    if (map.data === undefined || (asked && states.data === undefined)) return null;
    const shown = states.data === undefined ? {} : { states: states.data };
    return sceneFromMap({ map: map.data, parents, words, offersHidden: false, ...shown });
  }, [map.data, states.data, asked, parents, words]);
  const error = impact.error ?? map.error ?? states.error;
  if (error !== null) return <ErrorNote words={errorWords(error)} />;
  if (own.length === 0) return <EmptyState sentence={t("radius.mapOff")} />;
  return (
    <div className={styles.map}>
      <ProgressStrip active={scene === null} label={t("radius.working")} />
      {scene !== null && (
        <GraphCanvas
          scene={scene}
          density="beside"
          label={t("radius.map")}
          selection={selection}
          insets={INSETS}
          onSelect={(nodes, primary) =>
            setSelection(selectAll(nodes.map(Number), primary === null ? undefined : Number(primary)))
          }
          onOpen={(id) => select(Number(id))}
        />
      )}
    </div>
  );
}
