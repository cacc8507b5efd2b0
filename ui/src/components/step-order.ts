import { create } from "zustand";

/** A change to what a tab shows: no part of the workspace's history, and undone with everything else. */
export interface ViewStep {
  readonly tabId: string;
  /** What was done, as undo names it. */
  readonly label: string;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Something that was done: in a tab, or to the estate, whose own history knows what it was. */
export type Step = ViewStep | "estate";

/** What was done and what was undone, the latest last. */
export interface StepOrder {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

const nothing: StepOrder = { done: [], undone: [] };

/** Steps that can be undone; older ones are forgotten. */
const mostKept = 100;

/** What was done and undone in this window, whatever tab it was in. */
export const useStepOrder = create<StepOrder>(() => nothing);

/** The order with one step more; what was undone before cannot come back after it. */
export function withStep({ done }: StepOrder, step: Step): StepOrder {
  return { done: [...done, step].slice(-mostKept), undone: [] };
}

/**
 * What undo or redo is about while a tab is in front: a step of this tab, or the estate. Steps of other tabs are passed
 * over, since nobody would see them undone; so is the estate where its own history holds nothing.
 */
export function nextStep(steps: readonly Step[], tabId: string | null, estateHas: boolean): Step | null {
  const isMeant = (step: Step): boolean => (step === "estate" ? estateHas : step.tabId === tabId);
  return steps.findLast(isMeant) ?? (estateHas ? "estate" : null);
}

/** The order after a step was undone, or after it was done again. */
export function withMoved({ done, undone }: StepOrder, step: Step, way: "undo" | "redo"): StepOrder {
  const [from, to] = way === "undo" ? [done, undone] : [undone, done];
  const at = from.lastIndexOf(step);
  const left = at === -1 ? from : from.toSpliced(at, 1);
  const grown = [...to, step];
  return way === "undo" ? { done: left, undone: grown } : { done: grown, undone: left };
}

/** Takes note that something was done. */
export function recordStep(step: Step): void {
  useStepOrder.setState((order) => withStep(order, step));
}

/** Forgets all steps, as another workspace opens. */
export function forgetSteps(): void {
  useStepOrder.setState(nothing);
}
