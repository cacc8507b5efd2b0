import { IconSearch } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
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
import type { SavedViewSummary } from "../../ipc/bindings";
import { reportFirstView } from "../../ipc/first-view";
import { savedViewsQuery } from "../../ipc/saved-view-queries";
import { collapse, expand, expansionKey, isExpanded, reachedCis, refold, type Side, unfold } from "./expansions";
import type { Fold } from "./fold";
import { legendEntries } from "./legend-entries";
import { collapsedBoxOf } from "./looks/collapse-boxes";
import { doingOf } from "./map-doing";
import { MapNotes } from "./looks/map-notes";
import { useLooks } from "./looks/use-looks";
import { useLooksActs } from "./looks/use-looks-acts";
import { MapPlace, roomWithin } from "./map-place";
import type { MapTask } from "./map-task";
import { MapToolBar } from "./map-tool-bar";
import styles from "./map-view.module.css";
import type { NeighboursOfType } from "./neighbours-by-type";
import { type MapDirection, sidesOf } from "./reach";
import { askNeighbours } from "./reach-query";
import { type MapState, writeMap } from "./saved/map-document";
import { MapStart } from "./saved/map-start";
import { SavedMapsMenu } from "./saved/saved-maps-menu";
import { isDrawn, typesOnMap } from "./type-filter";
import { useBesides } from "./use-besides";
import { useMapCommands } from "./use-map-commands";
import { useMapPicture } from "./use-map-picture";
import { useMapScene } from "./use-map-scene";
import { useMapSteps } from "./use-map-steps";
import { useMapStatus } from "./use-map-status";
import { usePathsOnMap } from "./use-paths-on-map";
import { useTaskCommands } from "./use-task-commands";

export interface MapCanvasViewProps extends ViewProps<"map"> {
  /** The saved map that this is; null where it was not saved. */
  readonly saved: SavedViewSummary | null;
  /** How a saved map begins. */
  readonly initial: MapState | null;
}

/** A map with all that can be done to it. */
export function MapCanvasView({ tabId, params, setParams, setTitle, saved, initial }: MapCanvasViewProps) {
  const { t } = useTranslation(["map", "common"]);
  const app = useAppActions();
  const client = useQueryClient();
  const start = initial !== null && params.start.length === 0 ? initial.start : params.start;
  const [direction, setDirection] = useState<MapDirection>(initial?.direction ?? "both");
  const [depth, setDepth] = useState<number | null>(initial?.depth ?? null);
  const canvas = useRef<GraphCanvasHandle>(null);
  const [begun] = useState(() => doingOf(initial));
  const { doing, setLooks, setEdits, setTypes, setGrouping, movedFrom } = useMapSteps(tabId, begun, canvas);
  const { looks, edits, types, grouping } = doing;
  // What was saved stays on the map until another question is asked of it.
  const [frozen, setFrozen] = useState(initial === null ? null : { expansions: initial.made, depth: initial.depth });
  const acts = useLooksActs(setLooks, useCallback(() => setGrouping("own"), [setGrouping]));
  const [listShown, setListShown] = useState(initial?.listShown ?? false);
  const [anchor, setAnchor] = useState<CiId | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const [task, setTask] = useState<MapTask | null>(null);
  const paths = usePathsOnMap(task);
  const besides = useBesides(task, paths);
  const scene = useMapScene({ start, direction, depth, edits, types, besides, grouping, frozen, hidden: looks.hidden, room: () => roomWithin(body.current) });
  const answer = useLooks(scene, looks);
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
  const question = first === undefined ? t("title") : more === 0 ? first : t("titleOfMore", { first, more });
  const { data: savedMaps } = useQuery({ ...savedViewsQuery("map"), enabled: saved !== null });
  const title = saved === null ? question : (savedMaps?.find(({ id }) => id === saved.id)?.name ?? saved.name);
  useEffect(() => setTitle(title), [title, setTitle]);

  const selectedIds = useSelectionStore((selection) => selection.ids);
  const failing = selectedIds.filter((id) => onMap.has(id));
  const fail = (): void => app.openImpact(failing.map((ci) => ({ ci, state: "down" as const })));
  useMapStatus({ shown: map?.nodes.length ?? 0, relationships: lines.length, selected: failing.length, cut: answer.cut, start: start.length });

  const onExpand = (id: CiId, side: Side): void => {
    setAnchor(id);
    askNeighbours(client)(id, side).then(
      (brought) => {
        acts.hide(brought, false);
        setEdits((former) => expand(former, { of: id, side, brought }));
      },
      (error: unknown) => showToast({ text: errorWords(error).happened }),
    );
  };
  const onExpandType = (id: CiId, { side, kind, outgoing, cis }: NeighboursOfType): void => {
    setAnchor(id);
    acts.hide(cis, false);
    setTypes((former) => new Map(former).set(kind, true));
    setEdits((former) => expand(former, { of: id, side, kind: outgoing ? kind : `${kind} <`, brought: cis }));
  };
  const onCollapse = (id: CiId, sides?: readonly Side[]): void => {
    setAnchor(id);
    setEdits((former) => collapse(former, id, sides));
  };
  const onMade = (kind: string): void => {
    if (task?.kind !== "connect" || task.to === null) return;
    const { from, to } = task;
    setAnchor(from);
    setTypes((former) => new Map(former).set(kind, true));
    const reached = reachedCis(start, inForce);
    if (!reached.includes(to)) setEdits((former) => expand(former, { of: from, side: "related", kind: `${kind} ${to}`, brought: [to] }));
    setTask(null);
  };
  const onToggle = (id: CiId): void => {
    if (isExpanded(id, inForce)) onCollapse(id);
    else for (const side of sidesOf(direction)) onExpand(id, side);
  };
  const onUnfold = (fold: Fold, members: readonly CiId[]): void => {
    setAnchor(fold.anchor);
    const box = collapsedBoxOf(fold.id);
    if (box === null) setEdits((former) => unfold(former, members));
    else acts.collapse(box, false);
  };
  const onRefold = (id: CiId): void => {
    setAnchor(null);
    setEdits((former) => refold(former, answer.refoldable.get(id) ?? []));
  };

  const picture = useMapPicture({ canvas, title: names === "" ? title : names, legend, styled: answer.styled, cis: onMap.size, relationships: lines.length });
  useTaskCommands(failing, setTask);
  useMapCommands({ canvas, onList: () => setListShown((shown) => !shown), picture });
  const nothingToDraw = start.length === 0 || answer.error !== null || (map !== undefined && startCis.length === 0);
  useEffect(() => {
    if (nothingToDraw) reportFirstView();
  }, [nothingToDraw]);

  if (start.length === 0) return <MapStart />;
  const ask = (question: () => void): void => {
    setFrozen(null);
    question();
  };
  const write = (): string | null => {
    const drawing = canvas.current?.keep() ?? null;
    if (drawing === null || map === undefined) return null;
    const own = new Set(edits.expanded.keys());
    const made = inForce.filter(({ of, side, kind }) => !own.has(expansionKey(of, side, kind)));
    const shownGrouping = answer.grouping;
    return writeMap({ start, direction, depth: answer.depth, made, edits, types, grouping: shownGrouping, looks, listShown, drawing });
  };
  return (
    <div className={styles.view}>
      <MapToolBar
        start={startCis}
        onStart={(ids) => ask(() => setParams({ ...params, start: ids }))}
        direction={direction}
        onDirection={(next) => ask(() => setDirection(next))}
        depth={answer.depth}
        onDepth={(next) => ask(() => setDepth(next))}
        grouping={answer.grouping}
        onGrouping={setGrouping}
        looks={looks}
        acts={acts}
        boxes={answer.boxes}
        styled={answer.styled}
        facts={answer.facts}
        selected={failing}
        types={typesOnMap(map?.relationships ?? [], types)}
        onType={(kind, drawn) => setTypes((former) => new Map(former).set(kind, drawn))}
        listShown={listShown}
        onList={() => setListShown(!listShown)}
        picture={picture}
        saved={
          <SavedMapsMenu
            saved={saved}
            title={title}
            write={write}
            onSaved={(id) => setParams(id === null ? { start } : { start: [], saved: id })}
          />
        }
        {...(failing.length > 0 ? { onFail: fail } : {})}
      />
      <MapNotes
        hidden={looks.hidden.size}
        faded={looks.faded.size}
        missing={saved === null ? 0 : answer.missing}
        onShowHidden={() => setLooks((before) => ({ ...before, hidden: new Set() }))}
        onShowFaded={() => setLooks((before) => ({ ...before, faded: new Set() }))}
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
            layoutKey={JSON.stringify([start, direction, depth, grouping, looks.arrangement])}
            looks={looks}
            looksActs={acts}
            onMove={(places, before) => {
              movedFrom(before);
              acts.pin(places);
            }}
            kept={initial?.drawing ?? null}
            start={start}
            listShown={listShown}
            anchor={anchor}
            canvas={canvas}
            onDrawn={reportFirstView}
            {...{ task, paths, onMade, onTask: setTask }}
            {...{ onExpand, onExpandType, onToggle, onCollapse, onUnfold, onRefold }}
          />
        )}
        <ProgressStrip active={answer.loading} label={t("loading")} />
      </div>
    </div>
  );
}
