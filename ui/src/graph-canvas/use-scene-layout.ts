import { useCallback, useEffect, useRef } from "react";
import { type Camera, fit, lookingAt, reveal, visibleRect, zoomAt } from "./camera";
import { type CanvasState, type CanvasStore, show } from "./canvas-store";
import type { MeasuredScene } from "./drawn-scene";
import { centre, type Point } from "./geometry";
import { adopt, hasPlaces } from "./layout/adopt";
import { withNewcomers } from "./layout/arranged";
import { lineStyleOf, type Wish } from "./layout/arrangement";
import { type KeptDrawing, placementOf } from "./layout/kept-drawing";
import { LayoutEngine, type LayoutRun } from "./layout/layout-engine";
import { keepInPlace, translate } from "./layout/motion";
import { emptyPlacement, type Placement } from "./layout/placement";
import { reroute } from "./layout/reroute";

/** After this time, in milliseconds, it is worth saying that a layout takes its time. */
const worthSaying = 200;

/** What a canvas can do with its layout. */
export interface SceneLayout {
  /** Ends a layout that takes too long; the former drawing stays. */
  readonly cancel: () => void;
  /** Lays out again, from scratch or, with the places kept, what did not come to an end. */
  readonly restart: (places: "kept" | "forgotten") => void;
}

/** What the layout goes by beside the scene. */
export interface Places extends Wish {
  /** Where the user put nodes. */
  readonly pins: ReadonlyMap<string, Point>;
  /** The drawing to begin with, as it was kept. */
  readonly kept: KeptDrawing | null;
}

/**
 * Keeps what is shown in step with the measured scene: states and texts at once, anything that needs places when
 * the worker is done. Nodes that stay keep their places; `anchor` stands still on the screen.
 */
export function useSceneLayout(
  store: CanvasStore,
  measured: MeasuredScene | null,
  anchor: string | null,
  layoutKey: string,
  places: Places,
): SceneLayout {
  const engine = useRef<LayoutEngine | null>(null);
  const run = useRef<LayoutRun | null>(null);
  const latest = useRef({ measured, anchor, places });
  latest.current = { measured, anchor, places };
  const shownKey = useRef<string | null>(null);
  const { arrangement } = places;
  const shownArrangement = useRef(arrangement);
  const wantedKey = useRef(layoutKey);
  wantedKey.current = layoutKey;

  const start = useCallback(
    (scene: MeasuredScene, previous: Placement | null) => {
      run.current?.cancel();
      engine.current ??= new LayoutEngine();
      // Boxes take in what is new: they are laid out from scratch, with what the user looks at kept in its place.
      const wish = latest.current.places;
      const started = engine.current.run(scene.request, hasBoxes(scene) && wish.arrangement === "layered" ? null : previous, wish);
      run.current = started;
      store.setState({ layout: "running" });
      const timer = setTimeout(() => {
        if (run.current === started) store.setState({ layout: "slow" });
      }, worthSaying);
      const settle = (placement: Placement | null): void => {
        clearTimeout(timer);
        if (run.current !== started) return;
        run.current = null;
        if (placement === null) store.setState({ layout: "cancelled" });
        else place(store, latest.current.measured ?? scene, placement, previous, latest.current);
      };
      started.done.then(settle, () => {
        clearTimeout(timer);
        if (run.current === started) store.setState({ layout: "failed" });
        run.current = null;
      });
    },
    [store],
  );

  useEffect(() => {
    if (measured === null) return;
    const { shown, layout } = store.getState();
    const { kept, pins } = latest.current.places;
    const sameArrangement = shownArrangement.current === arrangement;
    shownArrangement.current = arrangement;
    if (shown !== null && sameArrangement && shown.measured.structure === measured.structure && run.current === null) {
      store.setState({ shown: show(measured, shown.placement), layout: layout === "failed" ? layout : "settled" });
      return;
    }
    const lines = lineStyleOf(arrangement);
    if (shown === null && kept !== null) {
      const former = withNewcomers(measured.request, placementOf(kept));
      shownKey.current = wantedKey.current;
      const placement = adopt(measured.request, former, noMoves, lines, measured.request);
      const camera = lookingAt(kept.sight, store.getState().viewport);
      store.setState({ shown: show(measured, placement), layout: "settled", move: null, camera, fitted: null });
      return;
    }
    const stays =
      shown !== null &&
      shownKey.current === wantedKey.current &&
      shown.measured.scene.mode === measured.scene.mode &&
      overlaps(shown.placement, measured);
    shownKey.current = wantedKey.current;
    if (stays && run.current === null) {
      const rerouted = lines === "orthogonal" ? reroute(shown.placement, shown.measured.request, measured.request) : null;
      if (rerouted !== null) {
        store.setState({ shown: show(measured, rerouted), layout: "settled" });
        return;
      }
      const base = kept === null ? shown.placement : asKept(shown.placement, placementOf(kept));
      if (hasPlaces(measured.request, base)) {
        const former = base === shown.placement ? shown.measured.request : measured.request;
        store.setState({ shown: show(measured, adopt(measured.request, base, pins, lines, former)), layout: "settled" });
        return;
      }
    }
    start(measured, stays ? shown.placement : null);
  }, [measured, store, start, arrangement]);

  useEffect(
    () => () => {
      run.current?.cancel();
      run.current = null;
      engine.current?.dispose();
      engine.current = null;
    },
    [],
  );

  const cancel = useCallback(() => run.current?.cancel(), []);
  const restart = useCallback(
    (places: "kept" | "forgotten") => {
      const { shown } = store.getState();
      if (latest.current.measured !== null) {
        start(latest.current.measured, places === "kept" ? (shown?.placement ?? null) : null);
      }
    },
    [start, store],
  );
  return { cancel, restart };
}

const noMoves: ReadonlyMap<string, Point> = new Map();

/** The kept placement as long as nothing on the screen was put elsewhere since, else that on the screen. */
function asKept(shown: Placement, kept: Placement): Placement {
  const isMoved = [...shown.nodes].some(([id, { x, y }]) => {
    const before = kept.nodes.get(id);
    return before !== undefined && (before.x !== x || before.y !== y);
  });
  return isMoved ? shown : kept;
}

/** The placement with the nodes that the user put somewhere there. */
function withPins(placement: Placement, { request }: MeasuredScene, { pins, arrangement }: Places): Placement {
  if (![...pins.keys()].some((id) => placement.nodes.has(id))) return placement;
  return adopt(request, placement, pins, lineStyleOf(arrangement), request);
}

/** A new placement moved to where the first of the nodes stands that the user put somewhere. */
function nearPins(placement: Placement, { pins }: Places): Placement {
  for (const [id, at] of pins) {
    const from = placement.nodes.get(id);
    if (from !== undefined) return translate(placement, at.x - from.x, at.y - from.y);
  }
  return placement;
}

function hasBoxes(measured: MeasuredScene): boolean {
  return measured.request.nodes.some((node) => node.boxId !== undefined);
}

function overlaps(placement: Placement, measured: MeasuredScene): boolean {
  return measured.request.nodes.some((node) => placement.nodes.has(node.id));
}

function place(
  store: CanvasStore,
  measured: MeasuredScene,
  placement: Placement,
  previous: Placement | null,
  { anchor, places }: { readonly anchor: string | null; readonly places: Places },
): void {
  const state = store.getState();
  const { camera, viewport, shown } = state;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (previous === null) {
    const first = withPins(nearPins(placement, places), measured, places);
    store.setState({
      shown: show(measured, first),
      layout: "settled",
      move: null,
      ...firstCamera(first, measured, state),
    });
    return;
  }
  const middle = centre(visibleRect(camera, viewport));
  const placed = withPins(keepInPlace(placement, previous, anchor, middle), measured, places);
  const all = fit(placed.bounds, viewport, state.insets);
  // Boxes make nodes move in any case: a drawing that was seen as a whole may then stay so.
  const fitsAgain = hasBoxes(measured) && camera === state.fitted && all.zoom >= leastFirstZoom;
  store.setState({
    ...(fitsAgain ? { camera: all, fitted: all } : {}),
    shown: show(measured, placed),
    layout: "settled",
    move: still ? null : { from: shown?.placement ?? emptyPlacement, startedAt: performance.now() },
  });
}

/** Zoom below which names cannot all be read: a first view is never smaller. */
const leastFirstZoom = 0.6;

/** The same zoom with the top of the drawing at the top of the room, or in the middle of it where all its rows fit. */
function fromItsTop(
  camera: Camera,
  { bounds }: Placement,
  { viewport, insets }: Pick<CanvasState, "viewport" | "insets">,
): Camera {
  const spare = viewport.height - insets.top - insets.bottom - bounds.height * camera.zoom;
  return { ...camera, y: insets.top + Math.max(0, spare / 2) - bounds.y * camera.zoom };
}

/** Shows all of a new drawing; of one too large for that, the part around its first node, where names can be read. */
function firstCamera(
  placement: Placement,
  measured: MeasuredScene,
  { camera, viewport, insets }: Pick<CanvasState, "camera" | "viewport" | "insets">,
): Pick<CanvasState, "camera" | "fitted"> {
  const first = measured.scene.nodes[0];
  const place = first === undefined ? undefined : placement.nodes.get(first.id);
  if (place === undefined || viewport.width === 0) return { camera, fitted: null };
  const all = fit(placement.bounds, viewport, insets);
  if (all.zoom >= leastFirstZoom) return { camera: all, fitted: all };
  const near = fromItsTop(zoomAt(all, leastFirstZoom / all.zoom, { x: viewport.width / 2, y: 0 }), placement, { viewport, insets });
  const middle = centre(place);
  const aside = viewport.width / 2 - (middle.x * near.zoom + near.x);
  return { camera: reveal({ ...near, x: near.x + aside }, place, viewport, insets), fitted: null };
}
