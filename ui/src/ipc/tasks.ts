import { create } from "zustand";
import type { Progress } from "./bindings";
import { core } from "./host";

/** A piece of long work that is under way. */
export interface RunningTask {
  /** The number by which it can be cancelled. */
  readonly id: number;
  /** What it does, in words. */
  readonly label: string;
  readonly progress: Progress;
  /** It was asked to stop and has not done so yet. */
  readonly cancelling: boolean;
}

interface Tasks {
  readonly running: readonly RunningTask[];
  readonly nextId: number;
}

/** All long work under way, for the panel that started it and for the status bar. */
export const useTasks = create<Tasks>(() => ({ running: [], nextId: 1 }));

function update(id: number, change: Partial<RunningTask>): void {
  useTasks.setState(({ running }) => ({
    running: running.map((task) => (task.id === id ? { ...task, ...change } : task)),
  }));
}

/**
 * Runs long work under a number of its own, showing it in the status bar until it ends.
 * Rejects with what the work rejects with; a cancelled one with code "cancelled".
 */
export async function runTask<Outcome>(
  label: string,
  work: (task: number, report: (progress: Progress) => void) => Promise<Outcome>,
): Promise<Outcome> {
  const id = useTasks.getState().nextId;
  useTasks.setState(({ running, nextId }) => ({
    nextId: nextId + 1,
    running: [...running, { id, label, progress: { done: 0, total: 0 }, cancelling: false }],
  }));
  try {
    return await work(id, (progress) => update(id, { progress }));
  } finally {
    useTasks.setState(({ running }) => ({ running: running.filter((task) => task.id !== id) }));
  }
}

/** Runs long work that is cancelled where nobody waits for it any more. */
export function runTaskUntil<Outcome>(
  signal: AbortSignal,
  label: string,
  work: (task: number, report: (progress: Progress) => void) => Promise<Outcome>,
): Promise<Outcome> {
  return runTask(label, (task, report) => {
    signal.addEventListener("abort", () => void cancelTask(task));
    return work(task, report);
  });
}

/** Asks a task to stop at its next step; it leaves no trace. */
export async function cancelTask(id: number): Promise<void> {
  update(id, { cancelling: true });
  await core().cancelTask(id);
}

/** The latest task of this label that is under way, or null. */
export function useRunningTask(label: string): RunningTask | null {
  return useTasks(({ running }) => running.findLast((task) => task.label === label) ?? null);
}
