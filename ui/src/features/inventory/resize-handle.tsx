import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Column } from "./columns";
import styles from "./grid-head.module.css";

/** Pixels that an arrow key makes a column wider or narrower. */
const STEP = 16;

/** The edge of a head by which its column is made wider or narrower. */
export function ResizeHandle({
  column,
  onResize,
}: {
  column: Column;
  onResize: (column: string, width: number) => void;
}) {
  const { t } = useTranslation("inventory");
  const origin = useRef({ at: 0, width: 0 });
  const start = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    // A last column that fills the grid is wider than what was set.
    const cell = event.currentTarget.parentElement;
    origin.current = { at: event.clientX, width: cell?.offsetWidth ?? column.width };
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onResize(column.id, origin.current.width + event.clientX - origin.current.at);
  };
  const step = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    onResize(column.id, column.width + (event.key === "ArrowRight" ? STEP : -STEP));
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t("resizeColumn", { column: column.label })}
      aria-valuenow={column.width}
      aria-valuemin={48}
      aria-valuemax={1200}
      tabIndex={0}
      className={styles.handle}
      onPointerDown={start}
      onPointerMove={drag}
      onKeyDown={step}
    />
  );
}
