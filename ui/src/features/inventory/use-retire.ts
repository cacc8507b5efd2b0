import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CiId } from "../../components/ids";
import { showToast } from "../../components/toast-store";
import type { AppliedView } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { useEdit } from "../../ipc/mutations";
import { ciDetailQuery } from "../../ipc/queries";
import { useUndoToast } from "../../ipc/undo-toast";

/** How many CIs can be retired at once; each is a changeset of its own. */
export const RETIRE_LIMIT = 50;

/** Retires CIs one after the other, says how it went, and offers to undo all of it. */
export function useRetire(): {
  readonly retiring: boolean;
  readonly retire: (ids: readonly CiId[]) => Promise<void>;
} {
  const { t } = useTranslation("inventory");
  const client = useQueryClient();
  const edit = useEdit();
  const tell = useUndoToast();
  const [retiring, setRetiring] = useState(false);

  const retire = useCallback(
    async (ids: readonly CiId[]) => {
      const applied: AppliedView[] = [];
      setRetiring(true);
      try {
        for (const id of ids) {
          const { since, summary } = await client.fetchQuery(ciDetailQuery(id));
          if (summary.status === "retired") continue;
          const request = {
            edit: "changeCi" as const,
            id,
            basedOn: since,
            key: null,
            name: null,
            class: null,
            status: "retired" as const,
            attributes: {},
          };
          applied.push(await edit.mutateAsync({ request, message: "" }));
        }
        if (applied.length === 0) showToast({ text: t("retiredAlready") });
        else tell(t("retired", { count: applied.length }), applied);
      } catch (error) {
        const reason = errorWords(error).happened;
        tell(t("retiredPart", { done: applied.length, all: ids.length, reason }), applied);
      } finally {
        setRetiring(false);
      }
    },
    [client, edit, t, tell],
  );
  return { retiring, retire };
}
