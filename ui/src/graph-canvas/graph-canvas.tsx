import { useEffect, useImperativeHandle, useMemo, useRef, useState, type ReactNode, type Ref } from "react";
import { useStore } from "zustand";
import { ProgressStrip } from "../components/progress-strip";
import { useTranslation } from "react-i18next";
import { noInsets, visibleRect, type Insets } from "./camera";
import { fitAll, putBack, resize, revealNode, zoomBy, zoomToLifeSize } from "./canvas-actions";
import { CanvasContext, type CanvasEvents, type CanvasParts } from "./canvas-context";
import { createCanvasStore, placeOf } from "./canvas-store";
import { ConnectController } from "./controllers/connect-controller";
import { ContextMenuController } from "./controllers/context-menu-controller";
import { HoverController } from "./controllers/hover-controller";
import { KeyboardController } from "./controllers/keyboard-controller";
import { MoveController } from "./controllers/move-controller";
import { PanController } from "./controllers/pan-controller";
import { SelectController } from "./controllers/select-controller";
import { ZoomController } from "./controllers/zoom-controller";
import { measureScene } from "./drawn-scene";
import { FocusAnnouncement } from "./focus-announcement";
import { centre, type Point } from "./geometry";
import styles from "./graph-canvas.module.css";
import { type Arrangement, lineStyleOf } from "./layout/arrangement";
import { type KeptDrawing, keptDrawing } from "./layout/kept-drawing";
import type { Placement } from "./layout/placement";
import { LayoutTrouble } from "./layout-trouble";
import type { Density, Scene } from "./scene";
import type { PictureContent, PictureWords } from "./picture/draw-picture";
import { Surface } from "./surface";
import { canvasMeasure, type MeasureText } from "./text-metrics";
import { readLightTheme } from "./theme";
import { useFonts } from "./use-fonts";
import { useSceneLayout } from "./use-scene-layout";

/** What the owner of a canvas can ask of it. */
export interface GraphCanvasHandle {
  /** Shows the whole drawing. */
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly zoomToLifeSize: () => void;
  /** Brings a node into sight with the least movement. */
  readonly reveal: (id: string) => void;
  /** Lays out from scratch, forgetting where nodes stand. */
  readonly layOutAgain: () => void;
  /** Gives the keyboard to the canvas. */
  readonly focus: () => void;
  /** The upper left corner of a node; null where it is not drawn. */
  readonly placeOf: (id: string) => Point | null;
  /** The places and what is in sight, to be kept; null before it is drawn. */
  readonly keep: () => KeptDrawing | null;
  /** Where everything is; null before it is drawn. */
  readonly placement: () => Placement | null;
  /** Puts everything where it was once; what came since waits for its place. */
  readonly putBack: (placement: Placement) => void;
  /** All that a picture of the drawing is made of, in the window's colours or in the light ones; null before it is drawn. */
  readonly picture: (words: PictureWords, colours: "window" | "light") => PictureContent | null;
}

export interface GraphCanvasProps extends CanvasEvents {
  readonly scene: Scene;
  /** Ids of the selected nodes; ids without a node are ignored. */
  readonly selection: ReadonlySet<string>;
  /** Names the drawing to those who do not see it. */
  readonly label: string;
  /** The node that was acted on last: it stands still while others come and go. */
  readonly anchor?: string | null;
  /** While it stays the same, nodes that stay keep their places; a new one lays out from scratch and shows all. */
  readonly layoutKey?: string;
  readonly density?: Density;
  /** Room taken by panels that float over the canvas. Memoise it. */
  readonly insets?: Insets;
  readonly arrangement?: Arrangement;
  /** The nodes in the middle of rings. */
  readonly roots?: readonly string[];
  /** Where the user put nodes: they stay there. */
  readonly pins?: ReadonlyMap<string, Point>;
  /** The drawing to begin with, as it was kept. */
  readonly kept?: KeptDrawing | null;
  /** Affected nodes with more hops are not coloured yet, while the wave runs. */
  readonly hopLimit?: number;
  /** Called when a drawing with nodes in it has its places and will be on the screen with the next frame. */
  readonly onDrawn?: () => void;
  readonly ref?: Ref<GraphCanvasHandle>;
  /** Panels that float over the canvas, such as legend and minimap. They may use the canvas's context. */
  readonly children?: ReactNode;
}

const nothing: readonly string[] = [];
const noPins: ReadonlyMap<string, Point> = new Map();

const measure: { current: MeasureText | null } = { current: null };

function sharedMeasure(): MeasureText {
  measure.current ??= canvasMeasure();
  return measure.current;
}

/**
 * A drawing of CIs and what they need: laid out in rows in a worker, drawn on a canvas, worked by pointer or keys.
 * Up to 2,000 nodes and 4,000 edges.
 */
export function GraphCanvas({
  scene,
  selection,
  label,
  anchor = null,
  layoutKey = "",
  density = "map",
  insets = noInsets,
  arrangement = "layered",
  roots = nothing,
  pins = noPins,
  kept = null,
  hopLimit = Infinity,
  onDrawn,
  ref,
  children,
  ...events
}: GraphCanvasProps) {
  const { t } = useTranslation("canvas");
  const [store] = useState(createCanvasStore);
  const ground = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [surface, setSurface] = useState<Surface | null>(null);
  const latestEvents = useRef<CanvasEvents>(events);
  latestEvents.current = events;

  useEffect(() => {
    if (ground.current === null || canvas.current === null) return;
    const made = new Surface(ground.current, canvas.current, store, sharedMeasure());
    setSurface(made);
    return () => made.dispose();
  }, [store]);

  const family = surface?.theme.font ?? "";
  const fontsReady = useFonts(family);
  const measured = useMemo(
    () => (family === "" || !fontsReady ? null : measureScene(scene, density, family, sharedMeasure())),
    [scene, density, family, fontsReady],
  );
  const layout = useSceneLayout(store, measured, anchor, layoutKey, { arrangement, roots, pins, kept });

  useEffect(() => store.setState({ selection }), [store, selection]);
  useEffect(() => store.setState({ hopLimit }), [store, hopLimit]);
  useEffect(() => store.setState({ lineStyle: lineStyleOf(arrangement) }), [store, arrangement]);
  const connectable = events.onConnect !== undefined;
  useEffect(() => store.setState({ connectable }), [store, connectable]);
  useEffect(() => resize(store, { insets }), [store, insets]);

  useImperativeHandle(
    ref,
    () => ({
      fit: () => fitAll(store),
      zoomBy: (factor) => zoomBy(store, factor),
      zoomToLifeSize: () => zoomToLifeSize(store),
      reveal: (id) => revealNode(store, id),
      layOutAgain: () => layout.restart("forgotten"),
      focus: () => ground.current?.focus(),
      placeOf: (id) => placeOf(store.getState(), id) ?? null,
      keep: () => {
        const { shown, camera, viewport } = store.getState();
        if (shown === null) return null;
        return keptDrawing(shown.placement, { ...centre(visibleRect(camera, viewport)), zoom: camera.zoom });
      },
      placement: () => store.getState().shown?.placement ?? null,
      putBack: (placement) => putBack(store, placement),
      picture: (words, colours) => {
        const { shown, hopLimit: wave } = store.getState();
        if (surface === null || shown === null || shown.placement.nodes.size === 0) return null;
        const theme = colours === "light" ? readLightTheme(surface.element) : surface.theme;
        return { shown, words, theme, measure: sharedMeasure(), hopLimit: wave };
      },
    }),
    [store, layout, surface],
  );

  const parts = useMemo<CanvasParts | null>(
    () => (surface === null ? null : { store, surface, events: latestEvents }),
    [store, surface],
  );
  const status = useStore(store, (state) => state.layout);
  const at = useStore(store, (state) => (state.hasFocus ? state.current : null));
  const drawn = useStore(store, (state) => state.layout === "settled" && state.shown !== null && state.shown.placement.nodes.size > 0);
  const latestOnDrawn = useRef(onDrawn);
  latestOnDrawn.current = onDrawn;
  useEffect(() => {
    if (drawn) latestOnDrawn.current?.();
  }, [drawn]);
  const busy = status === "running" || status === "slow";

  return (
    <div className={styles.root} data-drawing>
      <div
        ref={ground}
        className={styles.ground}
        role="application"
        aria-roledescription={t("roleDescription")}
        aria-label={label}
        tabIndex={0}
        data-layout={drawn || status !== "settled" ? status : "empty"}
        data-at={at ?? undefined}
      >
        <canvas ref={canvas} className={`${styles.canvas} ${status === "slow" ? styles.dimmed : ""}`} />
      </div>
      {parts !== null && (
        <CanvasContext value={parts}>
          <PanController />
          <ZoomController />
          <SelectController />
          <MoveController />
          <HoverController />
          <KeyboardController />
          <ContextMenuController />
          <ConnectController />
          <FocusAnnouncement className={styles.announcement ?? ""} />
          {children}
        </CanvasContext>
      )}
      <ProgressStrip active={busy} label={t("layingOut")} onCancel={layout.cancel} />
      <LayoutTrouble status={status} onRetry={() => layout.restart("kept")} />
    </div>
  );
}
