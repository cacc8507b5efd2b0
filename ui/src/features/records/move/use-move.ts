import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { showToast } from "../../../components/toast-store";
import type { PossibleMoveView, RecordDetailView, RecordStateView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useWriteRecord } from "../../../ipc/record-mutations";
import { recordQuery } from "../../../ipc/record-queries";

/** A move that still needs something: the record and where it goes. */
export interface AskedMove {
  readonly id: number;
  readonly to: RecordStateView;
}

/**
 * Moves records: at once where nothing is missing, else through the dialog that lists what is. `asked` is the move
 * whose dialog is open.
 */
export function useMove() {
  const { t } = useTranslation("records");
  const client = useQueryClient();
  const { mutateAsync } = useWriteRecord();
  const [asked, setAsked] = useState<AskedMove | null>(null);
  const move = useCallback(
    async (id: number, to: RecordStateView) => {
      try {
        const detail = await client.fetchQuery(recordQuery(id));
        const wanted = moveTo(detail, to);
        if (wanted === undefined) {
          const { number, state } = detail.line;
          const names = detail.moves.map((one) => t(`state.${one.to}`)).join(", ");
          const cannot = t("board.cannot", { number, from: t(`state.${state}`), to: t(`state.${to}`) });
          showToast({ text: `${cannot}. ${t("board.canGo", { states: names })}` });
          return;
        }
        if (wanted.needsReason || wanted.missing.length > 0) {
          setAsked({ id, to });
          return;
        }
        await mutateAsync({ id, edit: { edit: "move", to, reason: "", values: [] } });
        showToast({ text: t("move.moved", { number: detail.line.number, state: t(`state.${to}`) }) });
      } catch (error) {
        showToast({ text: errorWords(error).happened });
      }
    },
    [client, mutateAsync, t],
  );
  const close = useCallback(() => setAsked(null), []);
  return { asked, move, close };
}

/** The move of a record into a state, if its life has it. */
export function moveTo(detail: RecordDetailView, to: RecordStateView): PossibleMoveView | undefined {
  return detail.moves.find((one) => one.to === to);
}
