import { useEffect, useState } from "react";

/** How long something may take before progress is shown, in milliseconds. */
export const PROGRESS_DELAY = 200;

/** Turns true once `active` has been true for a while, and false at once with it. */
export function useDelayed(active: boolean, delay: number = PROGRESS_DELAY): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setPassed(true), delay);
    return () => {
      clearTimeout(timer);
      setPassed(false);
    };
  }, [active, delay]);
  return active && passed;
}
