import { IconMinus, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { zoomBy, zoomToLifeSize } from "./canvas-actions";
import { useCanvas, useCanvasState } from "./canvas-context";
import styles from "./zoom-control.module.css";

const step = 1.25;

/** Zoom as three buttons in a column; the middle one tells the zoom in per cent and sets it to 100. */
export function ZoomControl() {
  const { t } = useTranslation("canvas");
  const { store } = useCanvas();
  const percent = useCanvasState((state) => Math.round(state.camera.zoom * 100));
  return (
    <div className={styles.zoom} role="group" aria-label={t("zoom")}>
      <button type="button" aria-label={t("zoomIn")} title={t("zoomIn")} onClick={() => zoomBy(store, step)}>
        <IconPlus size={15} stroke={1.5} aria-hidden />
      </button>
      <button type="button" aria-label={`${t("lifeSize")}, ${percent}`} title={t("lifeSize")} onClick={() => zoomToLifeSize(store)}>
        {percent}
      </button>
      <button type="button" aria-label={t("zoomOut")} title={t("zoomOut")} onClick={() => zoomBy(store, 1 / step)}>
        <IconMinus size={15} stroke={1.5} aria-hidden />
      </button>
    </div>
  );
}
