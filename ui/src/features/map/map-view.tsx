import { IconChartBubble, IconSearch } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { useClassParents } from "../../components/class-parents-store";
import { EmptyState } from "../../components/empty-state";
import { ErrorNote } from "../../components/error-note";
import type { CiId } from "../../components/ids";
import { ProgressStrip } from "../../components/progress-strip";
import { useSelectionStore } from "../../components/selection-store";
import { showToast } from "../../components/toast-store";
import type { ViewProps } from "../../components/views";
import type { GraphCanvasHandle } from "../../graph-canvas/graph-canvas";
import { errorWords } from "../../ipc/errors";
import { reportFirstView } from "../../ipc/first-view";
import { collapse, expand, isExpanded, type MapEdits, noEdits, refold, type Side, unfold } from "./expansions";
import type { Fold } from "./fold";
import type { Grouping } from "./group-by-site";
import { legendEntries } from "./legend-entries";
import { MapPlace, roomWithin } from "./map-place";
import { MapToolBar } from "./map-tool-bar";
import styles from "./map-view.module.css";
import { type MapDirection, sidesOf } from "./reach";
import { askNeighbours } from "./reach-query";
import { isDrawn, type TypeChoices, typesOnMap } from "./type-filter";
import { useMapCommands } from "./use-map-commands";
import { useMapPicture } from "./use-map-picture";
import { useMapScene } from "./use-map-scene";
import { useMapStatus } from "./use-map-status";

/** A map that starts from CIs and grows by following relationships. */
export function MapView({ params, setParams, setTitle }: ViewProps<"map">) {
  const { t } = useTranslation(["map", "common"]);
  const app = useAppActions();
  const client = useQueryClient();
  const { start } = params;
  const [direction, setDirection] = useState<MapDirection>("both");
  const [depth, setDepth] = useState<number | null>(null);
  const [edits, setEdits] = useState<MapEdits>(noEdits);
  const [types, setTypes] = useState<TypeChoices>(new Map());
  const [grouping, setGrouping] = useState<Grouping | null>(null);
  const [listShown, setListShown] = useState(false);
  const [anchor, setAnchor] = useState<CiId | null>(null);
  const canvas = useRef<GraphCanvasHandle>(null);
  const body = useRef<HTMLDivElement>(null);
  const answer = useMapScene({ start, direction, depth, edits, types, grouping, room: () => roomWithin(body.current) });
  const parents = useClassParents((state) => state.parents);
  const { map, inForce } = answer;

  const lines = useMemo(() => (map?.relationships ?? []).filter((line) => isDrawn(line, types)), [map, types]);
  const legend = useMemo(
    () => legendEntries(map ?? { nodes: [], relationships: [], groups: [] }, lines, parents),
    [map, lines, parents],
  );
  const onMap = useMemo(() => new Map((map?.nodes ?? []).map(({ ci }) => [ci.id, ci])), [map]);
  const startCis = useMemo(() => start.flatMap((id) => onMap.get(id) ?? []), [start, onMap]);
  const names = startCis.map((ci) => ci.name).join(", ");
  const first = startCis[0]?.name;
  const more = startCis.length - 1;
  const title = first === undefined ? t("title") : more === 0 ? first : t("titleOfMore", { first, more });
  useEffect(() => setTitle(title), [title, setTitle]);

  const selectedIds = useSelectionStore((selection) => selection.ids);
  const failing = selectedIds.filter((id) => onMap.has(id));
  const fail = (): void => app.openImpact(failing.map((ci) => ({ ci, state: "down" as const })));
  useMapStatus({ shown: map?.nodes.length ?? 0, relationships: lines.length, selected: failing.length, cut: answer.cut });

  const onExpand = (id: CiId, side: Side): void => {
    setAnchor(id);
    askNeighbours(client)(id, side).then(
      (brought) => setEdits((former) => expand(former, { of: id, side, brought })),
      (error: unknown) => showToast({ text: errorWords(error).happened }),
    );
  };
  const onCollapse = (id: CiId): void => {
    setAnchor(id);
    setEdits((former) => collapse(former, id));
  };
  const onToggle = (id: CiId): void => {
    if (isExpanded(id, inForce)) onCollapse(id);
    else for (const side of sidesOf(direction)) onExpand(id, side);
  };
  const onUnfold = (fold: Fold, members: readonly CiId[]): void => {
    setAnchor(fold.anchor);
    setEdits((former) => unfold(former, members));
  };
  const onRefold = (id: CiId): void => {
    setAnchor(null);
    setEdits((former) => refold(former, answer.refoldable.get(id) ?? []));
  };

  const picture = useMapPicture({ canvas, title: names === "" ? title : names, legend, cis: onMap.size, relationships: lines.length });
  useMapCommands({ canvas, onList: () => setListShown((shown) => !shown), picture });
  const nothingToDraw = start.length === 0 || answer.error !== null || (map !== undefined && startCis.length === 0);
  useEffect(() => {
    if (nothingToDraw) reportFirstView();
  }, [nothingToDraw]);

  if (start.length === 0) {
    return (
      <EmptyState
        sentence={t("empty")}
        actions={[
          { label: t("search"), icon: IconSearch, run: () => app.openPalette() },
          { label: t("overview"), icon: IconChartBubble, run: () => app.openOverview() },
        ]}
      />
    );
  }
  return (
    <div className={styles.view}>
      <MapToolBar
        start={startCis}
        onStart={(ids) => setParams({ start: ids })}
        direction={direction}
        onDirection={setDirection}
        depth={answer.depth}
        onDepth={setDepth}
        grouping={answer.grouping}
        onGrouping={setGrouping}
        types={typesOnMap(map?.relationships ?? [], types)}
        onType={(kind, drawn) => setTypes((former) => new Map(former).set(kind, drawn))}
        listShown={listShown}
        onList={() => setListShown(!listShown)}
        picture={picture}
        {...(failing.length > 0 ? { onFail: fail } : {})}
      />
      <div ref={body} className={styles.body}>
        {answer.error !== null && (
          <ErrorNote words={errorWords(answer.error)} actions={[{ label: t("common:tryAgain"), run: answer.retry }]} />
        )}
        {map !== undefined && startCis.length === 0 ? (
          <EmptyState sentence={t("startGone")} actions={[{ label: t("search"), icon: IconSearch, run: () => app.openPalette() }]} />
        ) : (
          <MapPlace
            answer={answer}
            legend={legend}
            label={t("canvas", { names: names.slice(0, 200) })}
            layoutKey={JSON.stringify([start, direction, depth, grouping])}
            listShown={listShown}
            anchor={anchor}
            canvas={canvas}
            onDrawn={reportFirstView}
            {...{ onExpand, onToggle, onCollapse, onUnfold, onRefold }}
          />
        )}
        <ProgressStrip active={answer.loading} label={t("loading")} />
      </div>
    </div>
  );
}
