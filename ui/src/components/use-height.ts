import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The height in CSS pixels of the element that takes the reference, kept up to date; null until it is there. */
export function useHeight<E extends HTMLElement>(): readonly [RefObject<E | null>, number | null] {
  const element = useRef<E>(null);
  const [height, setHeight] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return undefined;
    setHeight(measured.offsetHeight);
    const observer = new ResizeObserver(() => setHeight(measured.offsetHeight));
    observer.observe(measured);
    return () => observer.disconnect();
  });
  return [element, height];
}
