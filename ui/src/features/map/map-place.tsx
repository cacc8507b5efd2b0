import { useQuery } from "@tanstack/react-query";
import { type RefObject, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CiId } from "../../components/ids";
import { selectAll, setSelection, useSelectionStore } from "../../components/selection-store";
import { useAppActions } from "../../components/app-actions";
import { useHeight } from "../../components/use-height";
import { type Insets, roomOf, type Viewport } from "../../graph-canvas/camera";
import type { Point } from "../../graph-canvas/geometry";
import { GraphCanvas, type GraphCanvasHandle } from "../../graph-canvas/graph-canvas";
import type { KeptDrawing } from "../../graph-canvas/layout/kept-drawing";
import type { Placement } from "../../graph-canvas/layout/placement";
import { ListTwin } from "../../graph-canvas/list-twin";
import { Minimap } from "../../graph-canvas/minimap";
import { nodeIdOf } from "../../graph-canvas/scene-from-map";
import { ciDetailQuery } from "../../ipc/queries";
import { expandedSides, type Side } from "./expansions";
import type { Fold } from "./fold";
import type { LegendEntries } from "./legend-entries";
import { collapsedBoxOf } from "./looks/collapse-boxes";
import type { MapLooks } from "./looks/map-looks";
import type { LookedMap } from "./looks/use-looks";
import type { LooksActs } from "./looks/use-looks-acts";
import { useLooksMenu } from "./looks/use-looks-menu";
import { MapLegend } from "./map-legend";
import styles from "./map-place.module.css";
import { connectionBetween, type MapTask, pathsBetween, withPicked } from "./map-task";
import { MapTaskPanel } from "./map-task-panel";
import { type NeighboursOfType, neighboursByType } from "./neighbours-by-type";
import { NodeMenu } from "./node-menu";
import { pointOut } from "./path-scene";
import { cisOfNodes, nodesOfCis } from "./selection-nodes";
import { useNodeMenu } from "./use-node-menu";
import type { PathsOnMap } from "./use-paths-on-map";
import { WhatIfDialog } from "./what-if-dialog";

/** Distance of the legend and the minimap from the borders of the canvas. */
const panelMargin = 10;

/** Room the legend and the minimap take at the bottom while they are not measured. */
const expectedPanels = 96;

function insetsAbove(panels: number): Insets {
  return { top: 0, right: 0, bottom: panels, left: 0 };
}

/** The room for the drawing within the place of the map. */
export function roomWithin(place: HTMLElement | null): Viewport {
  if (place === null) return { width: 0, height: 0 };
  return roomOf({ width: place.clientWidth, height: place.clientHeight }, insetsAbove(expectedPanels));
}

export interface MapPlaceProps {
  readonly answer: LookedMap;
  readonly looks: MapLooks;
  readonly looksActs: LooksActs;
  readonly onMove: (places: ReadonlyMap<string, Point>, before: Placement) => void;
  /** The drawing as it was saved. */
  readonly kept: KeptDrawing | null;
  /** The CIs that the map starts from. */
  readonly start: readonly CiId[];
  readonly legend: LegendEntries;
  readonly label: string;
  /** Changes where the map is another one, which is laid out from scratch. */
  readonly layoutKey: string;
  readonly listShown: boolean;
  readonly anchor: CiId | null;
  readonly task: MapTask | null;
  readonly onTask: (task: MapTask | null) => void;
  readonly paths: PathsOnMap;
  /** Called when a relationship of this type was made. */
  readonly onMade: (kind: string) => void;
  readonly onExpand: (id: CiId, side: Side) => void;
  readonly onExpandType: (id: CiId, neighbours: NeighboursOfType) => void;
  readonly onToggle: (id: CiId) => void;
  readonly onCollapse: (id: CiId, sides?: readonly Side[]) => void;
  readonly onUnfold: (fold: Fold, members: readonly CiId[]) => void;
  readonly onRefold: (id: CiId) => void;
  readonly canvas: RefObject<GraphCanvasHandle | null>;
  /** Called when a layout is on the screen. */
  readonly onDrawn: () => void;
}

/** The map itself: list twin, canvas, legend and minimap, with one selection. */
export function MapPlace(props: MapPlaceProps) {
  const { answer, legend, label, layoutKey, listShown, anchor, canvas, onDrawn, task, onTask, paths, looks, looksActs, onMove, kept, start, ...acts } = props;
  const { t } = useTranslation("map");
  const app = useAppActions();
  const selectedCis = useSelectionStore((selection) => selection.ids);
  const { folds, inForce } = answer;
  const { pointedOut } = paths;
  const scene = useMemo(
    () => (pointedOut === null ? answer.scene : pointOut(answer.scene, pointedOut)),
    [answer.scene, pointedOut],
  );
  const selection = useMemo(() => nodesOfCis(selectedCis, folds), [selectedCis, folds]);
  const [menu, setMenu] = useState<{ readonly id: string; readonly at: Point } | null>(null);
  const foldById = useMemo(() => new Map<string, Fold>(folds.map((fold) => [fold.id, fold])), [folds]);
  const select = (ids: readonly string[], primary: string | null): void => {
    const primaryCi = primary === null ? undefined : cisOfNodes([primary], folds)[0];
    setSelection(selectAll(cisOfNodes(ids, folds), primaryCi));
  };
  const onCiOrFold = (id: string, onCi: (ci: CiId) => void): void => {
    const fold = foldById.get(id);
    if (fold === undefined) onCi(Number(id));
    else acts.onUnfold(fold, fold.members);
  };
  const [panels, panelsHeight] = useHeight<HTMLDivElement>();
  const insets = useMemo(
    () => insetsAbove(panelsHeight === null ? expectedPanels : panelsHeight + panelMargin),
    [panelsHeight],
  );
  const [asked, setAsked] = useState<CiId | null>(null);
  const onPaths = (from: CiId, to: CiId | null): void => onTask(pathsBetween(from, to));
  const onConnect = (from: CiId, to: CiId | null): void => onTask(connectionBetween(from, to));
  const roots = useMemo(() => start.map(nodeIdOf), [start]);
  const looksOf = useLooksMenu({
    acts: looksActs,
    looks,
    scene,
    folds,
    selection,
    placeOf: (node) => canvas.current?.placeOf(node) ?? null,
  });
  const menus = useNodeMenu({ ...acts, onWhatIf: setAsked, onPaths, onConnect });
  const menuFold = menu === null ? undefined : foldById.get(menu.id);
  const menuCi = menu === null || menuFold !== undefined ? null : Number(menu.id);
  const { data: menuDetail } = useQuery({ ...ciDetailQuery(menuCi ?? 0), enabled: menuCi !== null });
  const nameOf = (id: CiId): string => answer.map?.nodes.find(({ ci }) => ci.id === id)?.ci.name ?? "";
  const others = menuCi !== null && selectedCis.length === 2 && selectedCis.includes(menuCi) ? selectedCis.filter((id) => id !== menuCi) : [];
  const [other] = others.filter((id) => nameOf(id) !== "");
  const isPicking = task !== null && task.to === null;
  const leave = (): void => {
    onTask(null);
    canvas.current?.focus();
  };

  return (
    <div className={styles.place}>
      {listShown && task === null && (
        <div className={styles.list}>
          <ListTwin
            scene={scene}
            selection={selection}
            onSelect={(ids, primary) => {
              select(ids, primary);
              if (primary !== null) canvas.current?.reveal(primary);
            }}
            onOpen={(id) => onCiOrFold(id, () => app.showInspector())}
          />
        </div>
      )}
      {task !== null && (
        <MapTaskPanel task={task} paths={paths} onChange={onTask} onLeave={leave} onMade={acts.onMade} />
      )}
      <div className={styles.canvas}>
        <GraphCanvas
          ref={canvas}
          scene={scene}
          selection={selection}
          label={label}
          layoutKey={layoutKey}
          anchor={anchor === null ? null : String(anchor)}
          insets={insets}
          arrangement={looks.arrangement}
          roots={roots}
          pins={looks.pins}
          kept={kept}
          onMove={onMove}
          onDrawn={onDrawn}
          onSelect={select}
          onOpen={(id) => onCiOrFold(id, () => app.showInspector())}
          onToggle={(id) => onCiOrFold(id, acts.onToggle)}
          onExpand={(id, side) => acts.onExpand(Number(id), side === "providers" ? "needs" : "usedBy")}
          onContextMenu={(id, at) => setMenu(id === null ? null : { id, at })}
          onConnect={(from, to) => onConnect(Number(from), Number(to))}
          onConnectFrom={(from) => onConnect(Number(from), null)}
          {...(isPicking ? { onPick: (id) => onCiOrFold(id, (ci) => onTask(withPicked(task, ci))) } : {})}
          {...(task === null ? {} : { onLeave: leave })}
        >
          <div ref={panels} className={styles.panels}>
            <MapLegend entries={legend} styled={answer.styled} onPick={(cis) => setSelection(selectAll(cis))} />
            <div className={styles.aids} data-unprinted>
              <Minimap />
            </div>
          </div>
        </GraphCanvas>
      </div>
      {asked !== null && answer.map !== undefined && (
        <WhatIfDialog ci={asked} map={answer.map} onClose={() => setAsked(null)} />
      )}
      {menu !== null && (
        <NodeMenu
          at={menu.at}
          label={t("menu", { name: scene.nodes.find((node) => node.id === menu.id)?.name.slice(0, 200) ?? "" })}
          sections={[
            ...(menuFold === undefined
              ? menus.ofCi(Number(menu.id), {
                  expanded: expandedSides(Number(menu.id), inForce),
                  isRefoldable: answer.refoldable.has(Number(menu.id)),
                  byType: menuDetail === undefined ? undefined : neighboursByType(menuDetail),
                  selectedWith: other === undefined ? null : { id: other, name: nameOf(other) },
                })
              : collapsedBoxOf(menuFold.id) === null
                ? menus.ofFold(menuFold, nameOf)
                : []),
            looksOf(menu.id),
          ]}
          onClose={() => setMenu(null)}
          onGone={() => {
            if (document.activeElement === document.body) canvas.current?.focus();
          }}
        />
      )}
    </div>
  );
}
