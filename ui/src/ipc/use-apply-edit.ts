import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { ErrorWords } from "../components/error-note";
import { worded } from "../locales/sentences";
import type { AppliedView, EditRequest } from "./bindings";
import { ApiFault, errorWords } from "./errors";
import { useEdit } from "./mutations";
import type { QueryKind } from "./query-keys";
import { useUndoToast } from "./undo-toast";
import { type Conflict, type ConflictChoice, conflictOf, isDeletion, resolved } from "./resolve-conflict";

/** An edit of a form: whether it is on its way, what went wrong, and how to make it. */
export interface ApplyEdit {
  readonly pending: boolean;
  readonly problem: ErrorWords | null;
  /** The same thing was altered meanwhile, and cannot be chosen about; reading it again is the way forward. */
  readonly isStale: boolean;
  /** What another altered meanwhile, for the user to choose; the edit waits for that. */
  readonly conflict: Conflict | null;
  /** Whether the edit that waits takes something away as a whole. */
  readonly deletes: boolean;
  /** Goes on with the edit that waits. */
  readonly choose: (choice: ConflictChoice) => void;
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
  const [deletes, setDeletes] = useState(false);
  const waiting = useRef<((choice: ConflictChoice | null) => void) | null>(null);
  const goOn = useCallback((choice: ConflictChoice | null) => {
    waiting.current?.(choice);
    waiting.current = null;
  }, []);
  /** Makes one edit, asking the user about every conflict on the way; null where they thought better of it. */
  const make = useCallback(
    async (first: EditRequest, message: string) => {
      for (let request = first; ; ) {
        try {
          return await mutateAsync({ request, message });
        } catch (fault) {
          setError(fault);
          const conflict = conflictOf(fault);
          if (conflict === null) return null;
          setDeletes(isDeletion(request));
          const choice = await new Promise<ConflictChoice | null>((resolve) => {
            waiting.current = resolve;
          });
          if (choice === null) return null;
          setError(null);
          request = resolved(request, conflict, choice);
        }
      }
    },
    [mutateAsync],
  );
  const apply = useCallback(
    async (request: EditRequest | readonly EditRequest[], message: string) => {
      const requests: readonly EditRequest[] = "edit" in request ? [request] : request;
      const applied: AppliedView[] = [];
      goOn(null);
      setError(null);
      for (const next of requests) {
        const made = await make(next, message.trim());
        if (made === null) break;
        applied.push(made);
      }
      const last = applied.at(-1);
      if (last !== undefined) tell(worded(last.label), applied);
      return applied.length === requests.length ? (last ?? null) : null;
    },
    [make, goOn, tell],
  );
  const clear = useCallback(() => {
    goOn(null);
    setError(null);
  }, [goOn]);
  const readAgain = useCallback(() => {
    const kind: QueryKind = "ci";
    clear();
    void client.invalidateQueries({ queryKey: [kind] });
  }, [client, clear]);
  return {
    pending: isPending,
    problem: error === null ? null : errorWords(error),
    isStale: error instanceof ApiFault && error.kind.code === "conflict" && conflictOf(error) === null,
    conflict: conflictOf(error),
    deletes,
    choose: goOn,
    apply,
    clear,
    readAgain,
  };
}
