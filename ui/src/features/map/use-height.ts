import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The height in CSS pixels of the element that takes the reference; null until it is there. */
export function useHeight(): readonly [RefObject<HTMLDivElement | null>, number | null] {
  const element = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    setHeight(measured.offsetHeight);
    const observer = new ResizeObserver(() => setHeight(measured.offsetHeight));
    observer.observe(measured);
    return () => observer.disconnect();
  });
  return [element, height];
}
