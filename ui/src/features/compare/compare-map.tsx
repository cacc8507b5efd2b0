import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { ChangeMark } from "../../components/change-mark";
import { useClassParents } from "../../components/class-parents-store";
import { EmptyState } from "../../components/empty-state";
import { ErrorNote } from "../../components/error-note";
import { formatNumber } from "../../components/format";
import { momentWords } from "../../components/moment-words";
import { ProgressStrip } from "../../components/progress-strip";
import { selectAll, setSelection, useSelectionStore } from "../../components/selection-store";
import { GraphCanvas } from "../../graph-canvas/graph-canvas";
import { nodeIdOf, sceneFromMap } from "../../graph-canvas/scene-from-map";
import { useSceneWords } from "../../graph-canvas/use-scene-words";
import type { Between, ChangeKindView } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { useModelIndex } from "../../ipc/model-index";
import { useMoment } from "../../ipc/moment";
import { sceneQuery } from "../../ipc/queries";
import { comparedCisQuery, comparedRelationshipsQuery } from "../../ipc/time-queries";
import { ALL_DIFFERENCES } from "../../ipc/use-differences";
import { usePages } from "../../ipc/use-pages";
import styles from "./compare.module.css";
import { comparedMap, drawnDifferences, MOST_DRAWN, withChanges } from "./compared-map";

const KINDS: readonly ChangeKindView[] = ["added", "removed", "changed"];
const INSETS = { top: 20, right: 16, bottom: 16, left: 16 };

/** What differs between two moments, drawn: added, removed and altered CIs and relationships, by colour and sign. */
export function CompareMap({ between }: { between: Between }) {
  const { t } = useTranslation(["compare", "common"]);
  const app = useAppActions();
  const words = useSceneWords();
  const { types } = useModelIndex();
  const parents = useClassParents((store) => store.parents);
  const moment = useMoment();
  const selected = useSelectionStore((selection) => selection.ids);
  const cis = usePages(useInfiniteQuery(comparedCisQuery(between, ALL_DIFFERENCES)));
  const relationships = usePages(useInfiniteQuery(comparedRelationshipsQuery(between, ALL_DIFFERENCES)));
  useEffect(() => {
    for (const { rows, more } of [cis, relationships]) if (rows.length < MOST_DRAWN) more();
  }, [cis, relationships]);
  const drawn = useMemo(() => drawnDifferences(cis.rows, relationships.rows), [cis.rows, relationships.rows]);
  const isKnown = !cis.isPending && !relationships.isPending;
  const map = useQuery({ ...sceneQuery(drawn.ids), enabled: isKnown && drawn.ids.length > 0 });
  const shownWords = moment === null ? null : momentWords(moment);
  const context = shownWords === between.from || shownWords === between.to;
  const scene = useMemo(() => {
    if (map.data === undefined || map.isPlaceholderData) return null;
    const union = comparedMap(drawn, map.data, types, context);
    const plain = sceneFromMap({ map: union, parents, words, offersHidden: false });
    return withChanges(plain, drawn, (change) => t(`common:changeKind.${change}`));
  }, [drawn, map.data, map.isPlaceholderData, types, parents, words, context, t]);
  const selection = useMemo(() => new Set(selected.map(nodeIdOf)), [selected]);
  const all = cis.total + relationships.total;
  const shown = drawn.cis.length + drawn.relationships.length;
  const error = cis.error ?? relationships.error ?? map.error;
  return (
    <div className={styles.place}>
      <ProgressStrip active={cis.isFetching || relationships.isFetching || map.isFetching} />
      {error !== null && <ErrorNote words={errorWords(error)} />}
      {error === null && isKnown && drawn.ids.length === 0 && <EmptyState sentence={t("mapNone")} />}
      <div className={styles.canvas}>
        {error === null && scene !== null && drawn.ids.length > 0 && (
          <GraphCanvas
            scene={scene}
            label={t("map")}
            selection={selection}
            onSelect={(nodes, primary) =>
              setSelection(selectAll(nodes.map(Number), primary === null ? undefined : Number(primary)))
            }
            onOpen={(id) => app.select(Number(id))}
            layoutKey={JSON.stringify([between, drawn.ids])}
            insets={INSETS}
          />
        )}
      </div>
      <div role="group" aria-label={t("legend")} className={styles.legend}>
        {KINDS.map((what) => (
          <span key={what}>
            <ChangeMark what={what} labelled /> {formatNumber(countOf(drawn, what))}
          </span>
        ))}
        {isKnown && shown < all && <span>{t("mapFirst", { shown: formatNumber(shown), all: formatNumber(all) })}</span>}
      </div>
    </div>
  );
}

function countOf({ cis, relationships }: ReturnType<typeof drawnDifferences>, what: ChangeKindView): number {
  return [...cis, ...relationships].filter((one) => one.what === what).length;
}
