import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { visibleRect } from "./camera";
import { fitAll } from "./canvas-actions";
import { useCanvas } from "./canvas-context";
import { drawMinimapNodes, drawMinimapSight, shrinkInto } from "./drawing/draw-minimap";
import styles from "./minimap.module.css";
import { ZoomControl } from "./zoom-control";

const width = 168;
const height = 84;

/** The whole drawing in small with what is in sight framed, and the zoom beside it. Click or drag to go there; Enter fits. */
export function Minimap() {
  const { t } = useTranslation("canvas");
  const { store, surface } = useCanvas();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [dragging, setDragging] = useState(false);

  useEffect(() => {
    let request = 0;
    // The nodes, drawn apart: they stay while the drawing is moved, which only moves the frame.
    const nodes = document.createElement("canvas");
    let drawn: readonly unknown[] = [];
    const draw = (): void => {
      request = 0;
      const { shown, camera, viewport, selection, hopLimit } = store.getState();
      const context = canvas.current?.getContext("2d") ?? null;
      const apart = nodes.getContext("2d");
      if (canvas.current === null || context === null || apart === null || shown === null) return;
      const pixels = window.devicePixelRatio;
      const { measured, placement } = shown;
      const shrink = shrinkInto(placement.bounds, width, height);
      const frame = { context, theme: surface.theme, measured, placement, selection, shrink, width, height, hopLimit };
      const wanted = [surface.theme, measured, placement, selection, hopLimit, pixels];
      if (wanted.some((part, index) => part !== drawn[index])) {
        drawn = wanted;
        nodes.width = width * pixels;
        nodes.height = height * pixels;
        drawMinimapNodes({ ...frame, context: apart }, pixels);
      }
      canvas.current.width = nodes.width;
      canvas.current.height = nodes.height;
      context.drawImage(nodes, 0, 0);
      drawMinimapSight({ ...frame, visible: visibleRect(camera, viewport) }, pixels);
    };
    const ask = (): void => {
      if (request === 0) request = requestAnimationFrame(draw);
    };
    ask();
    const stop = store.subscribe(ask);
    const unwatch = surface.onThemeChange(ask);
    return () => {
      stop();
      unwatch();
      cancelAnimationFrame(request);
    };
  }, [store, surface]);

  const goTo = (event: { clientX: number; clientY: number }): void => {
    const box = canvas.current?.getBoundingClientRect();
    const { shown, camera, viewport } = store.getState();
    if (box === undefined || shown === null) return;
    const shrink = shrinkInto(shown.placement.bounds, width, height);
    const x = (event.clientX - box.left - shrink.x) / shrink.scale;
    const y = (event.clientY - box.top - shrink.y) / shrink.scale;
    store.setState({
      camera: { ...camera, x: viewport.width / 2 - x * camera.zoom, y: viewport.height / 2 - y * camera.zoom },
    });
  };

  return (
    <div className={styles.panel}>
      <ZoomControl />
      <button
        type="button"
        className={styles.map}
        aria-label={`${t("overview")}. ${t("fit")}`}
        onClick={(event) => {
          if (event.detail === 0) fitAll(store);
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
          goTo(event);
        }}
        onPointerMove={(event) => {
          if (dragging) goTo(event);
        }}
        onPointerUp={() => setDragging(false)}
        onPointerCancel={() => setDragging(false)}
        onDoubleClick={() => fitAll(store)}
      >
        <canvas ref={canvas} className={styles.canvas} style={{ inlineSize: width, blockSize: height }} />
      </button>
    </div>
  );
}
