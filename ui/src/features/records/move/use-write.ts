import { useCallback, useState } from "react";
import type { RecordEdit } from "../../../ipc/bindings";
import { useWriteRecord } from "../../../ipc/record-mutations";
import { useUndoToast } from "../../../ipc/undo-toast";
import { worded } from "../../../locales/sentences";

/** Edits that undo takes back; what is said and moved stays. */
const UNDOABLE: ReadonlySet<RecordEdit["edit"]> = new Set(["fields", "setCi", "removeCi", "link", "unlink"]);

/** Writing to a record: whether it is on its way, why it was refused, and how to do it. */
export interface Write {
  readonly pending: boolean;
  readonly error: unknown;
  /** Makes the edits one after the other; tells whether all were taken. */
  readonly write: (...edits: readonly RecordEdit[]) => Promise<boolean>;
  readonly clear: () => void;
}

/** Writes to one record; edits that can be undone are told of with Undo. */
export function useWrite(id: number): Write {
  const { mutateAsync, isPending } = useWriteRecord();
  const tell = useUndoToast();
  const [error, setError] = useState<unknown>(null);
  const write = useCallback(
    async (...edits: readonly RecordEdit[]) => {
      setError(null);
      try {
        for (const edit of edits) {
          const { applied } = await mutateAsync({ id, edit });
          if (UNDOABLE.has(edit.edit)) tell(worded(applied.label), [applied]);
        }
        return true;
      } catch (fault) {
        setError(fault);
        return false;
      }
    },
    [id, mutateAsync, tell],
  );
  const clear = useCallback(() => setError(null), []);
  return { pending: isPending, error, write, clear };
}
