import { toWorld, visibleRect } from "./camera";
import { resize } from "./canvas-actions";
import type { CanvasState, CanvasStore } from "./canvas-store";
import { nodeWithHandle } from "./connect-handle";
import { drawRubberBand, drawScene } from "./drawing/draw-scene";
import type { Frame } from "./drawing/frame";
import { bared, type Drawn, scrolledBy } from "./drawing/scroll";
import { pixelGrid } from "./drawing/pixel-grid";
import { grow } from "./geometry";
import { between, easeOut, moveDuration } from "./layout/motion";
import { detailAt } from "./level-of-detail";
import { metricsOf } from "./node-size";
import type { MeasureText } from "./text-metrics";
import { readTheme, watchTheme, type CanvasTheme } from "./theme";

/** How far anything drawn may reach out of its place, in pixels at zoom 1. */
const overhang = 48;

/** Keeps a canvas element in step with the view state: at most one drawing per display frame, none when nothing changed. */
export class Surface {
  theme: CanvasTheme;
  private request = 0;
  /** What stands on the canvas now; null for nothing that could be used again. */
  private drawn: Drawn | null = null;
  private readonly themeListeners = new Set<() => void>();
  private readonly stop: (() => void)[] = [];

  constructor(
    readonly element: HTMLElement,
    private readonly canvas: HTMLCanvasElement,
    private readonly store: CanvasStore,
    readonly measure: MeasureText,
  ) {
    this.theme = readTheme(element);
    this.stop.push(
      store.subscribe(() => this.invalidate()),
      watchTheme(() => {
        this.theme = readTheme(element);
        for (const listener of this.themeListeners) listener();
        this.invalidate();
      }),
    );
    const observer = new ResizeObserver(() => this.resize());
    observer.observe(element);
    this.stop.push(() => observer.disconnect());
    this.resize();
  }

  /** Asks for a drawing in the next display frame. */
  invalidate(): void {
    if (this.request === 0) this.request = requestAnimationFrame((now) => this.draw(now));
  }

  /** Calls `listener` after the colours have changed; the result stops it. */
  onThemeChange(listener: () => void): () => void {
    this.themeListeners.add(listener);
    return () => this.themeListeners.delete(listener);
  }

  /** Stops drawing and watching. */
  dispose(): void {
    cancelAnimationFrame(this.request);
    for (const stop of this.stop) stop();
  }

  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.element;
    const { viewport } = this.store.getState();
    if (width !== viewport.width || height !== viewport.height) resize(this.store, { viewport: { width, height } });
    this.invalidate();
  }

  private draw(now: number): void {
    this.request = 0;
    const state = this.store.getState();
    const { viewport } = state;
    const scale = window.devicePixelRatio;
    const width = Math.max(1, Math.round(viewport.width * scale));
    const height = Math.max(1, Math.round(viewport.height * scale));
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
      this.drawn = null;
    }
    const context = this.canvas.getContext("2d", { alpha: false });
    if (context === null) return;
    const frame = this.frame(context, state, now);
    if (frame === null) {
      this.drawn = null;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.fillStyle = this.theme.canvas;
      context.fillRect(0, 0, width, height);
      return;
    }
    this.drawFrame(frame, state, scale);
    if (state.band !== null) drawRubberBand(frame, state.band, scale);
  }

  /** Draws all of a frame, or where the former one only has to be moved, moves it and draws what that bares. */
  private drawFrame(frame: Frame, state: CanvasState, scale: number): void {
    const { width, height } = this.canvas;
    const now: Drawn = {
      of: [...standing(frame), state.band, width, height, scale],
      left: Math.round(frame.camera.x * scale),
      top: Math.round(frame.camera.y * scale),
    };
    const moved = frame.lines < 1 || state.band !== null ? null : scrolledBy(this.drawn, now);
    this.drawn = now;
    if (moved === null) {
      drawScene(frame, scale);
      return;
    }
    const { dx, dy } = moved;
    const context = this.canvas.getContext("2d", { alpha: false });
    if (context === null || (dx === 0 && dy === 0)) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.canvas, dx, dy);
    for (const part of bared(dx, dy, width, height)) {
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.beginPath();
      context.rect(part.x, part.y, part.width, part.height);
      context.clip();
      const corner = toWorld(frame.camera, { x: part.x / scale, y: part.y / scale });
      const zoom = frame.camera.zoom * scale;
      const visible = grow({ ...corner, width: part.width / zoom, height: part.height / zoom }, overhang);
      drawScene({ ...frame, visible }, scale);
      context.restore();
    }
  }

  private frame(context: CanvasRenderingContext2D, state: CanvasState, now: number): Frame | null {
    const { shown, camera, viewport, move } = state;
    if (shown === null) return null;
    const part = move === null ? 1 : Math.min(1, Math.max(0, (now - move.startedAt) / moveDuration));
    if (move !== null) {
      if (part >= 1) this.store.setState({ move: null });
      this.invalidate();
    }
    const eased = easeOut(part);
    return {
      context,
      theme: this.theme,
      measure: this.measure,
      measured: shown.measured,
      placement: move === null ? shown.placement : between(move.from, shown.placement, eased),
      edges: shown.edges,
      metrics: metricsOf(shown.measured.density),
      camera,
      viewport,
      grid: pixelGrid(camera, window.devicePixelRatio),
      visible: visibleRect(camera, viewport),
      detail: detailAt(camera.zoom),
      selection: state.selection,
      hovered: state.hovered,
      focused: state.hasFocus ? state.current : null,
      handle: nodeWithHandle(state),
      connection: state.connection === null ? null : { ...state.connection, at: toWorld(camera, state.connection.at) },
      hopLimit: state.hopLimit,
      lines: eased,
    };
  }
}

/** All that a drawing depends on but where it is seen from. */
function standing(frame: Frame): readonly unknown[] {
  // The rest is taken as it is, so that whatever a frame will hold one day counts too.
  const { camera, viewport: _viewport, grid: _grid, visible: _visible, detail: _detail, ...rest } = frame;
  return [camera.zoom, ...Object.values(rest)];
}
