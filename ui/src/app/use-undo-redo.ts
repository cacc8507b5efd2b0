import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { nextStep, recordStep, type Step, useStepOrder, withMoved } from "../components/step-order";
import { showToast } from "../components/toast-store";
import type { WorkspaceView } from "../ipc/bindings";
import { errorWords } from "../ipc/errors";
import { useRedo, useUndo } from "../ipc/mutations";
import { workspaceQuery } from "../ipc/queries";
import { messageWords } from "../locales/changeset-words";
import { useFrameStore } from "./frame-store";

/** What undo and redo would do now. */
export interface UndoRedoState {
  readonly undo: { readonly step: Step; readonly label: string } | null;
  readonly redo: { readonly step: Step; readonly label: string } | null;
}

/** What undo and redo would do now: to the estate, or to what the tab in front shows. */
export function useUndoRedoState(workspace: Pick<WorkspaceView, "undo" | "redo"> | null): UndoRedoState {
  const tabId = useFrameStore(({ tabs }) => tabs.activeId);
  const { done, undone } = useStepOrder();
  return useMemo(() => {
    const about = (steps: readonly Step[], ofEstate: string | null) => {
      const step = nextStep(steps, tabId, ofEstate !== null);
      if (step === null) return null;
      return { step, label: step === "estate" ? messageWords({ message: ofEstate ?? "" }) : step.label };
    };
    return { undo: about(done, workspace?.undo ?? null), redo: about(undone, workspace?.redo ?? null) };
  }, [tabId, done, undone, workspace?.undo, workspace?.redo]);
}

/** Undo and redo that say what they did, or why they could not. */
export function useUndoRedo({ undo, redo }: UndoRedoState): { readonly undo: () => void; readonly redo: () => void } {
  const { t } = useTranslation("app");
  const { mutate: undoEstate } = useUndo();
  const { mutate: redoEstate } = useRedo();
  const isMoving = useRef(false);
  useEstateSteps(isMoving);
  const latest = useRef({ undo, redo });
  latest.current = { undo, redo };
  return useMemo(() => {
    const onError = (error: unknown) => {
      const { happened, kept } = errorWords(error);
      showToast({ text: kept === undefined ? happened : `${happened} ${kept}` });
    };
    const move = (way: "undo" | "redo", onDone: (label: string) => void): void => {
      const next = latest.current[way];
      if (next === null) return;
      // Named as the buttons name it, which is how it was named when it was made.
      const { step, label } = next;
      const isDone = (): void => {
        useStepOrder.setState((order) => withMoved(order, step, way));
        onDone(label);
      };
      if (step !== "estate") {
        step[way]();
        isDone();
        return;
      }
      isMoving.current = true;
      // The workspace is drawn anew before this is over, and must not be taken for a step of its own.
      const onSettled = () => setTimeout(() => (isMoving.current = false));
      (way === "undo" ? undoEstate : redoEstate)(undefined, { onError, onSuccess: isDone, onSettled });
    };
    const runRedo = () => move("redo", (label) => showToast({ text: t("redone", { label }) }));
    const runUndo = () =>
      move("undo", (label) => showToast({ text: t("undone", { label }), action: { label: t("redo"), run: runRedo } }));
    return { undo: runUndo, redo: runRedo };
  }, [t, undoEstate, redoEstate]);
}

/** Takes note of edits of the estate among the steps of views, so that both are undone in the order they were made. */
function useEstateSteps(isMoving: { readonly current: boolean }): void {
  const client = useQueryClient();
  useEffect(() => {
    const { queryKey } = workspaceQuery();
    let before = client.getQueryData(queryKey) ?? null;
    return client.getQueryCache().subscribe(() => {
      const now = client.getQueryData(queryKey) ?? null;
      if (now === before) return;
      const isEdit = now !== null && before !== null && now.path === before.path && now.undo !== null && differs(before, now);
      before = now;
      if (isEdit && !isMoving.current) recordStep("estate");
    });
  }, [client, isMoving]);
}

function differs(before: WorkspaceView, now: WorkspaceView): boolean {
  return before.head.number !== now.head.number || before.undo !== now.undo;
}
