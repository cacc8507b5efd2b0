import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import {
  clampOffset,
  type Extent,
  isScaled,
  offsetShowing,
  ROW_HEIGHT,
  toOffset,
  toScrollTop,
} from "./row-window";

/** Height of the sticky head, in pixels. */
export const HEAD_HEIGHT = 28;

/** Where the grid stands among its rows. */
export interface GridScroll {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly extent: Extent;
  /** How far the rows are moved up, in whole pixels. */
  readonly offset: number;
  /** Brings a row wholly into sight. */
  readonly show: (row: number) => void;
  /** Goes back to the first row. */
  readonly toTop: () => void;
}

/**
 * Follows a scroll container whose bar may have a smaller range than the rows. The exact offset is kept
 * here, so that wheel and keys move by true pixels however coarse the bar is.
 */
export function useGridScroll(total: number): GridScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const exact = useRef(0);
  const [offset, setOffset] = useState(0);
  const [viewport, setViewport] = useState(0);
  const extent = useMemo(() => ({ total, viewport }), [total, viewport]);

  const moveTo = useCallback(
    (next: number) => {
      exact.current = clampOffset(next, extent);
      setOffset(exact.current);
      scroller.current?.scrollTo({ top: toScrollTop(exact.current, extent) });
    },
    [extent],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = () => setViewport(Math.max(0, element.clientHeight - HEAD_HEIGHT));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // Fewer rows, or another height, may leave the place where the grid stood.
  useLayoutEffect(() => moveTo(exact.current), [moveTo]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const follow = () => {
      const own = Math.abs(element.scrollTop - toScrollTop(exact.current, extent)) <= 1;
      if (isScaled(extent) && own) return;
      exact.current = toOffset(element.scrollTop, extent);
      setOffset(exact.current);
    };
    const wheel = (event: WheelEvent) => {
      if (!isScaled(extent) || event.ctrlKey || event.shiftKey || event.deltaY === 0) return;
      event.preventDefault();
      moveTo(exact.current + wheelPixels(event, extent));
      element.scrollLeft += event.deltaX;
    };
    element.addEventListener("scroll", follow, { passive: true });
    element.addEventListener("wheel", wheel, { passive: false });
    return () => {
      element.removeEventListener("scroll", follow);
      element.removeEventListener("wheel", wheel);
    };
  }, [extent, moveTo]);

  const show = useCallback(
    (row: number) => moveTo(offsetShowing(row, exact.current, extent)),
    [extent, moveTo],
  );
  const toTop = useCallback(() => moveTo(0), [moveTo]);
  return { scroller, extent, offset: Math.round(offset), show, toTop };
}

/** Pixels of a turn of the wheel, which may be told in lines or in pages. */
function wheelPixels(event: WheelEvent, extent: Extent): number {
  if (event.deltaMode === WheelEvent.DOM_DELTA_LINE) return event.deltaY * ROW_HEIGHT;
  if (event.deltaMode === WheelEvent.DOM_DELTA_PAGE) return event.deltaY * extent.viewport;
  return event.deltaY;
}
