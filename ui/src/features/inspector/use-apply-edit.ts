import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { ErrorWords } from "../../components/error-note";
import type { AppliedView, EditRequest } from "../../ipc/bindings";
import { ApiFault, errorWords } from "../../ipc/errors";
import { useEdit } from "../../ipc/mutations";
import type { QueryKind } from "../../ipc/query-keys";
import { useUndoToast } from "../../ipc/undo-toast";

/** An edit of a form: whether it is on its way, what went wrong, and how to make it. */
export interface ApplyEdit {
  readonly pending: boolean;
  readonly problem: ErrorWords | null;
  /** The same thing was altered meanwhile; reading it again is the way forward. */
  readonly conflict: boolean;
  /**
   * Makes the edit as one changeset, or several edits one after the other; gives the last of them,
   * or null where one was refused, with the reason in `problem`.
   */
  readonly apply: (
    request: EditRequest | readonly EditRequest[],
    message: string,
  ) => Promise<AppliedView | null>;
  /** Forgets the problem. */
  readonly clear: () => void;
  /** Reads the CI again, so that the next try stands on what is there now. */
  readonly readAgain: () => void;
}

export function useApplyEdit(): ApplyEdit {
  const client = useQueryClient();
  const { mutateAsync, isPending } = useEdit();
  const tell = useUndoToast();
  const [error, setError] = useState<unknown>(null);
  const apply = useCallback(
    async (request: EditRequest | readonly EditRequest[], message: string) => {
      const requests: readonly EditRequest[] = "edit" in request ? [request] : request;
      const applied: AppliedView[] = [];
      setError(null);
      try {
        for (const next of requests) {
          applied.push(await mutateAsync({ request: next, message: message.trim() }));
        }
      } catch (fault) {
        setError(fault);
      }
      const last = applied.at(-1);
      if (last !== undefined) tell(last.label, applied);
      return applied.length === requests.length ? (last ?? null) : null;
    },
    [mutateAsync, tell],
  );
  const clear = useCallback(() => setError(null), []);
  const readAgain = useCallback(() => {
    const kind: QueryKind = "ci";
    setError(null);
    void client.invalidateQueries({ queryKey: [kind] });
  }, [client]);
  return {
    pending: isPending,
    problem: error === null ? null : errorWords(error),
    conflict: error instanceof ApiFault && error.kind.code === "conflict",
    apply,
    clear,
    readAgain,
  };
}
