import { useEffect } from "react";
import { create } from "zustand";
import { hostWindow } from "../ipc/host";

/** Factors one can zoom to. */
const LEVELS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;
const STORED = "faultline.zoom";

function stored(): number {
  const factor = Number(localStorage.getItem(STORED));
  return LEVELS.find((level) => level === factor) ?? 1;
}

const useZoomStore = create<{ readonly factor: number }>(() => ({ factor: stored() }));

/** The next factor up or down from this one; the same at the ends. */
export function nextZoom(factor: number, by: 1 | -1): number {
  const larger = LEVELS.find((level) => level > factor);
  const smaller = LEVELS.findLast((level) => level < factor);
  return (by === 1 ? larger : smaller) ?? factor;
}

/** Zooms in or out by one step, or back to actual size. */
export function zoom(by: 1 | -1 | 0): void {
  const { factor } = useZoomStore.getState();
  const next = by === 0 ? 1 : nextZoom(factor, by);
  localStorage.setItem(STORED, String(next));
  useZoomStore.setState({ factor: next });
}

/** Keeps the page at the chosen zoom. */
export function useZoom(): void {
  const factor = useZoomStore((state) => state.factor);
  useEffect(() => void hostWindow().setZoom(factor), [factor]);
}
