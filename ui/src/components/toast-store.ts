import { create } from "zustand";

/** A word about something done, with one way to answer it. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Toasts {
  readonly toasts: readonly Toast[];
  readonly nextId: number;
}

/** Toasts shown at once; older ones give way. */
const LIMIT = 3;

export const useToasts = create<Toasts>(() => ({ toasts: [], nextId: 1 }));

/** Says something at the bottom of the window for a few seconds. */
export function showToast(toast: Omit<Toast, "id">): void {
  useToasts.setState(({ toasts, nextId }) => ({
    toasts: [...toasts, { ...toast, id: nextId }].slice(-LIMIT),
    nextId: nextId + 1,
  }));
}

/** Takes a toast away. */
export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}
