import { type RefObject, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CiId } from "../../components/ids";
import { selectAll, setSelection, useSelectionStore } from "../../components/selection-store";
import { useAppActions } from "../../components/app-actions";
import { type Insets, roomOf, type Viewport } from "../../graph-canvas/camera";
import type { Point } from "../../graph-canvas/geometry";
import { GraphCanvas, type GraphCanvasHandle } from "../../graph-canvas/graph-canvas";
import { ListTwin } from "../../graph-canvas/list-twin";
import { Minimap } from "../../graph-canvas/minimap";
import { isExpanded, type Side } from "./expansions";
import type { Fold } from "./fold";
import type { LegendEntries } from "./legend-entries";
import { MapLegend } from "./map-legend";
import styles from "./map-place.module.css";
import { NodeMenu } from "./node-menu";
import { cisOfNodes, nodesOfCis } from "./selection-nodes";
import { useHeight } from "./use-height";
import { useNodeMenu } from "./use-node-menu";
import type { MapAnswer } from "./use-map-scene";
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
  readonly answer: MapAnswer;
  readonly legend: LegendEntries;
  readonly label: string;
  /** Changes where the map is another one, which is laid out from scratch. */
  readonly layoutKey: string;
  readonly listShown: boolean;
  readonly anchor: CiId | null;
  readonly onExpand: (id: CiId, side: Side) => void;
  readonly onToggle: (id: CiId) => void;
  readonly onCollapse: (id: CiId) => void;
  readonly onUnfold: (fold: Fold, members: readonly CiId[]) => void;
  readonly onRefold: (id: CiId) => void;
  readonly canvas: RefObject<GraphCanvasHandle | null>;
  /** Called when a layout is on the screen. */
  readonly onDrawn: () => void;
}

/** The map itself: list twin, canvas, legend and minimap, with one selection. */
export function MapPlace({ answer, legend, label, layoutKey, listShown, anchor, canvas, onDrawn, ...acts }: MapPlaceProps) {
  const { t } = useTranslation("map");
  const app = useAppActions();
  const selectedCis = useSelectionStore((selection) => selection.ids);
  const { scene, folds, inForce } = answer;
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
  const [panels, panelsHeight] = useHeight();
  const insets = useMemo(
    () => insetsAbove(panelsHeight === null ? expectedPanels : panelsHeight + panelMargin),
    [panelsHeight],
  );
  const [asked, setAsked] = useState<CiId | null>(null);
  const menus = useNodeMenu({ ...acts, onWhatIf: setAsked });
  const menuFold = menu === null ? undefined : foldById.get(menu.id);

  return (
    <div className={styles.place}>
      {listShown && (
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
      <div className={styles.canvas}>
        <GraphCanvas
          ref={canvas}
          scene={scene}
          selection={selection}
          label={label}
          layoutKey={layoutKey}
          anchor={anchor === null ? null : String(anchor)}
          insets={insets}
          onDrawn={onDrawn}
          onSelect={select}
          onOpen={(id) => onCiOrFold(id, () => app.showInspector())}
          onToggle={(id) => onCiOrFold(id, acts.onToggle)}
          onExpand={(id, side) => acts.onExpand(Number(id), side === "providers" ? "needs" : "usedBy")}
          onContextMenu={(id, at) => setMenu(id === null ? null : { id, at })}
        >
          <div ref={panels} className={styles.panels}>
            <MapLegend entries={legend} onPick={(cis) => setSelection(selectAll(cis))} />
            <Minimap />
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
          sections={
            menuFold === undefined
              ? menus.ofCi(Number(menu.id), {
                  isExpanded: isExpanded(Number(menu.id), inForce),
                  isRefoldable: answer.refoldable.has(Number(menu.id)),
                })
              : menus.ofFold(menuFold, (id) => answer.map?.nodes.find(({ ci }) => ci.id === id)?.ci.name ?? "")
          }
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  );
}
