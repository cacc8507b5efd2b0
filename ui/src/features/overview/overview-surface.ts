import { type Camera, lookingAt, type Sight, type Viewport, visibleRect } from "../../graph-canvas/camera";
import { centre } from "../../graph-canvas/geometry";
import { readTheme, watchTheme, type CanvasTheme } from "../../graph-canvas/theme";
import type { CommunityLinkView, OverviewView } from "../../ipc/bindings";
import type { OverviewColumns } from "../../ipc/overview-columns";
import { createCanvasPainter } from "./drawing/canvas-painter";
import { drawLabels } from "./drawing/labels";
import { linesAt, type PainterKind, type PointFrame, type PointPainter, radiusAt } from "./drawing/painter";
import { type AffectedState, drawSurroundings } from "./drawing/surroundings";
import { TextSprites } from "./drawing/text-sprites";
import { createWebglPainter } from "./drawing/webgl-painter";
import { FrameTrial } from "./frame-trial";
import { betweenCameras, type Disc, boundsOf, fitOverview } from "./overview-camera";

/** What the surface shows. */
export interface Shown {
  readonly view: OverviewView;
  readonly columns: OverviewColumns;
  readonly links: readonly CommunityLinkView[];
  readonly paint: Uint8Array;
  readonly names: readonly string[];
  readonly counts: readonly string[];
  readonly regions: readonly string[];
  readonly chosen: number | null;
  readonly selected: readonly number[];
  /** The CIs that are made to fail. */
  readonly failed: readonly number[];
  /** The worst state in each community; null where states are not shown. */
  readonly worst: readonly (AffectedState | null)[] | null;
  readonly ciNames: ReadonlyMap<number, string>;
}

/** The canvases of an overview, from below. */
export interface Layers {
  readonly surroundings: HTMLCanvasElement;
  readonly webgl: HTMLCanvasElement;
  readonly plain: HTMLCanvasElement;
  readonly labels: HTMLCanvasElement;
}

/** How the CIs are drawn, and how long the frames of a moving look took in the middle of a few, in milliseconds. */
export interface Drawn {
  readonly kind: PainterKind;
  readonly milliseconds: number;
}

/** What is under the pointer. */
export interface Hovered {
  readonly community: number | null;
  readonly ci: number | null;
}

/** WebGL gives way to the plain canvas, which moves a kept picture, where its frames take longer. */
const slowest = 25;
/** The picture rests when nothing moved for so long, in milliseconds. */
const rest = 140;
const flight = 240;

const nothingHovered: Hovered = { community: null, ci: null };

/** Keeps the canvases of an overview in step with what is shown: at most one drawing per display frame. */
export class OverviewSurface {
  camera: Camera = { x: 0, y: 0, zoom: 1 };
  viewport: Viewport = { width: 1, height: 1 };
  whole: Camera = this.camera;
  hovered: Hovered = nothingHovered;
  private theme: CanvasTheme;
  private shown: Shown | null = null;
  private painter: PointPainter | null = null;
  private request = 0;
  private resting = 0;
  private isMoving = false;
  private trial: FrameTrial | null = null;
  private readonly texts = new TextSprites();
  /** What the CIs stand drawn as; null for nothing that could stay. */
  private drawn: PointFrame | null = null;
  private travel: { readonly from: Camera; readonly to: Camera; readonly since: number } | null = null;
  private readonly stops: (() => void)[] = [];

  constructor(
    readonly element: HTMLElement,
    private readonly layers: Layers,
    private readonly onDrawn: (drawn: Drawn) => void,
    private readonly onRest: () => void,
    /** What is in sight to begin with; null for all. */
    private readonly first: Sight | null,
  ) {
    this.theme = readTheme(element);
    this.stops.push(
      watchTheme(() => {
        this.theme = readTheme(element);
        this.invalidate();
      }),
    );
    const observer = new ResizeObserver(() => this.resize());
    observer.observe(element);
    this.stops.push(() => observer.disconnect());
    this.resize();
  }

  /** Shows something; places and colours go to the painter only where they differ. */
  show(shown: Shown): void {
    const former = this.shown;
    this.shown = shown;
    if (former === null || former.view !== shown.view) {
      this.whole = fitOverview(boundsOf(discsOf(shown.view)), this.viewport);
      // Nothing that stays moves, so the look stays too after an edit.
      if (former === null) this.camera = this.first === null ? this.whole : lookingAt(this.first, this.viewport);
    }
    if (former?.columns !== shown.columns) this.painter?.setColumns(shown.columns);
    if (former?.columns !== shown.columns || former.paint !== shown.paint) {
      this.painter?.setPaint(shown.paint);
      this.drawn = null;
    }
    this.invalidate();
  }

  /** Draws the CIs so from now on; null takes WebGL and looks whether its frames come quickly enough. */
  draw(kind: PainterKind | null): void {
    this.painter?.dispose();
    this.painter = null;
    if (kind !== "canvas") this.use("webgl", createWebglPainter(this.layers.webgl, () => this.draw("canvas")));
    if (this.painter === null) return this.drawPlainly();
    this.trial = new FrameTrial((milliseconds) => {
      if (kind === null && milliseconds > slowest) this.drawPlainly();
      else this.onDrawn({ kind: "webgl", milliseconds });
    });
    this.invalidate();
  }

  private drawPlainly(): void {
    this.painter?.dispose();
    this.use("canvas", createCanvasPainter(this.layers.plain));
    this.trial = new FrameTrial((milliseconds) => this.onDrawn({ kind: "canvas", milliseconds }));
    this.invalidate();
  }

  /** What is in sight, to be kept; null for all. */
  get sight(): Sight | null {
    return this.camera === this.whole ? null : { ...centre(visibleRect(this.camera, this.viewport)), zoom: this.camera.zoom };
  }

  /** Where the look is, or will be once it has come there. */
  get aim(): Camera {
    return this.travel?.to ?? this.camera;
  }

  /** Moves the look at once. */
  look(camera: Camera): void {
    this.travel = null;
    this.camera = camera;
    this.moved();
  }

  /** Moves the look within a fifth of a second; at once where motion is not wanted. */
  travelTo(camera: Camera): void {
    if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) return this.look(camera);
    this.travel = { from: this.camera, to: camera, since: performance.now() };
    this.moved();
  }

  /** Marks what is under the pointer. */
  hover(hovered: Hovered): void {
    if (hovered.ci === this.hovered.ci && hovered.community === this.hovered.community) return;
    this.hovered = hovered;
    this.invalidate();
  }

  /** Stops drawing and watching. */
  dispose(): void {
    cancelAnimationFrame(this.request);
    clearTimeout(this.resting);
    this.painter?.dispose();
    for (const stop of this.stops) stop();
  }

  private use(kind: PainterKind, painter: PointPainter | null): void {
    if (painter === null) return;
    this.painter = painter;
    this.drawn = null;
    this.layers.webgl.hidden = kind !== "webgl";
    this.layers.plain.hidden = kind !== "canvas";
    if (this.shown !== null) {
      painter.setColumns(this.shown.columns);
      painter.setPaint(this.shown.paint);
    }
    this.sizeLayers();
    this.invalidate();
  }

  private moved(): void {
    this.isMoving = true;
    clearTimeout(this.resting);
    this.resting = window.setTimeout(() => {
      this.isMoving = false;
      this.invalidate();
      this.onRest();
    }, rest);
    this.invalidate();
  }

  private invalidate(): void {
    if (this.request === 0) this.request = requestAnimationFrame((now) => this.frame(now));
  }

  private frame(now: number): void {
    this.request = 0;
    if (this.travel !== null) {
      const { from, to, since } = this.travel;
      const share = Math.min(1, (now - since) / flight);
      this.camera = betweenCameras(from, to, 1 - (1 - share) ** 3);
      if (share >= 1) {
        this.camera = to;
        this.travel = null;
      }
      this.moved();
    }
    if (this.shown === null) return;
    const { view, columns, links, worst, ...written } = this.shown;
    const { camera, viewport, theme, hovered } = this;
    const scene = { view, columns, links, worst, camera, viewport, theme, chosen: written.chosen, hovered: hovered.community };
    this.flat(this.layers.surroundings, (context) => drawSurroundings(context, scene));
    this.drawPoints();
    const { texts } = this;
    texts.setScale(window.devicePixelRatio);
    this.flat(this.layers.labels, (context) =>
      drawLabels(context, { ...scene, ...written, pointed: hovered.ci, radius: radiusAt(camera.zoom), texts }),
    );
    this.tryOn(now);
  }

  /** Frames are timed as they come to the screen: how long a call takes says little of a renderer that works aside. */
  private tryOn(now: number): void {
    const isSeen = this.element.clientWidth > 0 && document.visibilityState === "visible";
    const { trial } = this;
    if (trial === null || !isSeen) return;
    const isOver = trial.isOver(now);
    // What was measured may have begun another.
    if (isOver && this.trial === trial) this.trial = null;
    if (this.trial !== null) this.moved();
  }

  private drawPoints(): void {
    const { camera, viewport, theme, isMoving } = this;
    const frame: PointFrame = {
      camera,
      viewport,
      scale: window.devicePixelRatio,
      radius: radiusAt(camera.zoom),
      lines: linesAt(camera.zoom),
      lineColour: theme.edge,
      isMoving,
    };
    // What is under the pointer changes often, and none of the CIs with it.
    if (this.trial === null && this.drawn !== null && isSame(this.drawn, frame)) return;
    this.painter?.draw(frame);
    this.drawn = frame;
  }

  private flat(canvas: HTMLCanvasElement, draw: (context: CanvasRenderingContext2D) => void): void {
    const context = canvas.getContext("2d");
    if (context === null) return;
    const scale = window.devicePixelRatio;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    draw(context);
  }

  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.element;
    if (width === 0 || height === 0) return;
    const wasWhole = this.camera === this.whole;
    this.viewport = { width, height };
    this.sizeLayers();
    if (this.shown !== null) {
      this.whole = fitOverview(boundsOf(discsOf(this.shown.view)), this.viewport);
      if (wasWhole) this.camera = this.whole;
    }
    this.invalidate();
  }

  private sizeLayers(): void {
    const scale = window.devicePixelRatio;
    const { width, height } = this.viewport;
    for (const canvas of Object.values(this.layers) as HTMLCanvasElement[]) {
      if (canvas.hidden) continue;
      const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
      if (canvas.width !== wide || canvas.height !== high) {
        canvas.width = wide;
        canvas.height = high;
        this.drawn = null;
      }
    }
  }
}

function isSame(one: PointFrame, other: PointFrame): boolean {
  return (Object.keys(one) as (keyof PointFrame)[]).every((part) => one[part] === other[part]);
}

/** The discs of the communities that have CIs. */
export function discsOf(view: OverviewView): readonly Disc[] {
  return view.communities.filter(({ cis }) => cis > 0);
}
