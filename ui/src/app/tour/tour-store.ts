import { create } from "zustand";

/** The step of the tour that is shown, from 0; null while there is none. */
export const useTourStore = create<{ readonly step: number | null }>(() => ({ step: null }));

/** Shows a step of the tour, or ends it. */
export function setTour(step: number | null): void {
  useTourStore.setState({ step });
}
