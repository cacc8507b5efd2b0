import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { showToast } from "../components/toast-store";
import { i18n } from "../locales/i18n";
import type { AppliedView, WorkspaceView } from "./bindings";
import { errorWords } from "./errors";
import { useUndo } from "./mutations";
import { workspaceQuery } from "./queries";

/** Whether something was written that undo takes back: a changeset, or a step of the draft that is shown. */
function isStep({ changeset, workspace }: AppliedView): boolean {
  return changeset !== null || (workspace.moment.draft !== null && workspace.undo !== null);
}

/** Whether nothing came after a step, as far as undo can tell. */
function isLatest(now: WorkspaceView | null, last: AppliedView | undefined): boolean {
  if (now === null || last === undefined) return false;
  if (last.changeset !== null) return now.head.number === last.changeset && now.moment.editable;
  const { moment, undo } = last.workspace;
  return now.moment.draft === moment.draft && now.undo === undo;
}

/**
 * Reverses edits that were the session's latest. Refuses, in a toast, once others came after them,
 * since undo would reverse those; tells whether it was done.
 */
export function useGuardedUndo(): (applied: readonly AppliedView[]) => Promise<boolean> {
  const client = useQueryClient();
  const { mutateAsync: undo } = useUndo();
  return useCallback(
    async (applied) => {
      const written = applied.filter(isStep);
      const workspace = client.getQueryData<WorkspaceView | null>(workspaceQuery().queryKey);
      if (!isLatest(workspace ?? null, written.at(-1))) {
        showToast({ text: i18n.t("errors:laterEdits") });
        return false;
      }
      try {
        for (const _ of written) await undo();
        return true;
      } catch (error) {
        showToast({ text: errorWords(error).happened });
        return false;
      }
    },
    [client, undo],
  );
}

/** Says what edits did, with Undo for all of them where they wrote anything. */
export function useUndoToast(): (text: string, applied: readonly AppliedView[]) => void {
  const undo = useGuardedUndo();
  return useCallback(
    (text, applied) => {
      const wrote = applied.some(isStep);
      const action = { label: i18n.t("undo"), run: () => void undo(applied) };
      showToast(wrote ? { text, action } : { text });
    },
    [undo],
  );
}
