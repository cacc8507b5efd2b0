import { type KeyboardEvent, type PointerEvent, type Ref, useEffect, useImperativeHandle, useRef } from "react";
import { useTranslation } from "react-i18next";
import { panBy, type Sight } from "../../graph-canvas/camera";
import type { Point } from "../../graph-canvas/geometry";
import styles from "./overview-canvas.module.css";
import type { PainterKind } from "./drawing/painter";
import { neighbourInDirection } from "./neighbour-in-direction";
import { fitOverview, zoomOverview, type Disc, boundsOf } from "./overview-camera";
import { type Drawn, OverviewSurface, type Shown } from "./overview-surface";
import { ciAt, communityAt } from "./pick";

/** What can be done to the canvas from outside. */
export interface OverviewCanvasHandle {
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  /** Goes to discs, or to what lies in them. */
  readonly goTo: (discs: readonly Disc[]) => void;
}

/** Pixels that a pointer may move within a click. */
const still = 4;
const panStep = 60;
/** A community this large in pixels is close enough for its CIs to be meant by a click. */
const closeBy = 90;

/** The drawing of an overview: pan by dragging or the wheel, zoom with Ctrl and the wheel, choose by a click. */
export function OverviewCanvas({
  ref,
  shown,
  members,
  painter,
  label,
  onDrawn,
  onRest,
  onChoose,
  onPick,
  onOpen,
  onHover,
  first,
}: {
  ref: Ref<OverviewCanvasHandle>;
  shown: Shown | null;
  members: readonly Uint32Array[];
  /** How the CIs are drawn; null as measured. */
  painter: PainterKind | null;
  label: string;
  onDrawn: (drawn: Drawn) => void;
  /** The look has come to rest. */
  onRest: (surface: OverviewSurface) => void;
  onChoose: (community: number | null) => void;
  onPick: (ci: number) => void;
  onOpen: (ci: number) => void;
  onHover: (ci: number | null) => void;
  /** What is in sight to begin with; null for all. */
  first: Sight | null;
}) {
  const { t } = useTranslation("overview");
  const element = useRef<HTMLDivElement>(null);
  const layers = useRef<(HTMLCanvasElement | null)[]>([]);
  const surface = useRef<OverviewSurface | null>(null);
  const drag = useRef<{ from: Point; last: Point; isClick: boolean } | null>(null);
  const begin = useRef(first);
  const latest = useRef({ onDrawn, onRest, onHover });
  latest.current = { onDrawn, onRest, onHover };

  useEffect(() => {
    const [surroundings, webgl, plain, labels] = layers.current;
    if (element.current === null || !surroundings || !webgl || !plain || !labels) return;
    const made = new OverviewSurface(
      element.current,
      { surroundings, webgl, plain, labels },
      (drawn) => latest.current.onDrawn(drawn),
      () => latest.current.onRest(made),
      begin.current,
    );
    surface.current = made;
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      if (!event.ctrlKey && !event.metaKey) return made.look(panBy(made.camera, -event.deltaX * unit, -event.deltaY * unit));
      const factor = Math.exp(-Math.max(-100, Math.min(100, event.deltaY * unit)) * 0.004);
      made.look(zoomOverview(made.camera, factor, placeIn(made.element, event), made.whole));
    };
    made.element.addEventListener("wheel", wheel, { passive: false });
    return () => {
      made.element.removeEventListener("wheel", wheel);
      made.dispose();
      surface.current = null;
    };
  }, []);

  const isReady = shown !== null;
  useEffect(() => {
    if (shown !== null) surface.current?.show(shown);
  }, [shown]);
  useEffect(() => {
    if (isReady) surface.current?.draw(painter);
  }, [painter, isReady]);

  const goTo = (discs: readonly Disc[]): void => {
    const made = surface.current;
    if (made !== null && discs.length > 0) made.travelTo(fitOverview(boundsOf(discs), made.viewport));
  };
  const zoom = (factor: number): void => {
    const made = surface.current;
    if (made === null) return;
    const middle = { x: made.viewport.width / 2, y: made.viewport.height / 2 };
    made.travelTo(zoomOverview(made.aim, factor, middle, made.whole));
  };
  useImperativeHandle(ref, () => ({
    fit: () => surface.current?.travelTo(surface.current.whole),
    zoom,
    goTo,
  }));

  const under = (event: { clientX: number; clientY: number }) => {
    const made = surface.current;
    if (made === null || shown === null) return { community: null, ci: null, isClose: false };
    const at = placeIn(made.element, event);
    const community = communityAt(shown.view, made.camera, at);
    const disc = community === null ? undefined : shown.view.communities[community];
    const isClose = disc !== undefined && disc.radius * made.camera.zoom >= closeBy;
    const ci = community === null || !isClose ? null : ciAt(shown.columns, members[community], made.camera, at);
    return { community, ci, isClose };
  };
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const from = { x: event.clientX, y: event.clientY };
    drag.current = { from, last: from, isClick: true };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent): void => {
    const made = surface.current;
    if (made === null) return;
    const dragged = drag.current;
    if (dragged === null) {
      const { community, ci } = under(event);
      made.hover({ community, ci });
      latest.current.onHover(ci);
      return;
    }
    const at = { x: event.clientX, y: event.clientY };
    if (Math.hypot(at.x - dragged.from.x, at.y - dragged.from.y) > still) dragged.isClick = false;
    if (!dragged.isClick) made.look(panBy(made.camera, at.x - dragged.last.x, at.y - dragged.last.y));
    dragged.last = at;
  };
  const onPointerUp = (event: PointerEvent): void => {
    const wasClick = drag.current?.isClick === true;
    drag.current = null;
    if (!wasClick || shown === null) return;
    const { community, ci, isClose } = under(event);
    if (ci !== null) return onPick(ci);
    onChoose(community);
    const disc = community === null ? undefined : shown.view.communities[community];
    if (disc !== undefined && !isClose) goTo([disc]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const made = surface.current;
    if (made === null || shown === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    if (arrow !== undefined && event.shiftKey) made.look(panBy(made.camera, -arrow.x * panStep, -arrow.y * panStep));
    else if (arrow !== undefined) onChoose(neighbourInDirection(shown.view.communities, shown.chosen, arrow));
    else if (event.key === "+" || event.key === "=") zoom(1.4);
    else if (event.key === "-") zoom(1 / 1.4);
    else if (event.key === "Home" || event.key === "0") made.travelTo(made.whole);
    else if (event.key === "Escape") onChoose(null);
    else if (event.key === "Enter" && shown.chosen !== null) goTo(shown.view.communities.slice(shown.chosen, shown.chosen + 1));
    else return;
    event.preventDefault();
  };

  const layer = (number: number) => (canvas: HTMLCanvasElement | null) => {
    layers.current[number] = canvas;
  };
  return (
    <div
      ref={element}
      role="application"
      aria-roledescription={t("roleDescription")}
      aria-label={label}
      tabIndex={0}
      data-layout={isReady ? "settled" : "running"}
      className={styles.canvas}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerLeave={() => {
        surface.current?.hover({ community: null, ci: null });
        onHover(null);
      }}
      onDoubleClick={(event) => {
        const { ci } = under(event);
        if (ci !== null) onOpen(ci);
      }}
      onKeyDown={onKeyDown}
    >
      <canvas ref={layer(0)} />
      <canvas ref={layer(1)} hidden />
      <canvas ref={layer(2)} />
      <canvas ref={layer(3)} />
    </div>
  );
}

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

function placeIn(element: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}
