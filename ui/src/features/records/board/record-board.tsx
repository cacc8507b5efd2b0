import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordKindView, RecordLineView, RecordStateView } from "../../../ipc/bindings";
import { recordModelQuery, recordQuery } from "../../../ipc/record-queries";
import { MoveDialog } from "../move/move-dialog";
import { useMove } from "../move/use-move";
import { BoardColumn } from "./board-column";
import styles from "./record-board.module.css";

/** Records as cards by state. A card that is moved moves its record; what is missing is asked for in one dialog. */
export function RecordBoard({ kind, rows }: { kind: RecordKindView; rows: readonly RecordLineView[] }) {
  const { t } = useTranslation("records");
  const { data: model } = useQuery(recordModelQuery());
  const { asked, move, close } = useMove();
  const [dragged, setDragged] = useState<number | null>(null);
  const { data: detail } = useQuery({ ...recordQuery(dragged ?? 0), enabled: dragged !== null });
  const states = useMemo(() => model?.kinds.find((one) => one.kind === kind)?.states ?? [], [model, kind]);
  const byState = useMemo(() => {
    const groups = new Map<RecordStateView, RecordLineView[]>(states.map((state) => [state, []]));
    for (const row of rows) groups.get(row.state)?.push(row);
    return groups;
  }, [states, rows]);
  const goals = dragged === null ? null : new Set(detail?.moves.map(({ to }) => to) ?? []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>("[data-record]");
    const id = Number(card?.dataset["record"]);
    const row = rows.find((one) => one.id === id);
    if (row === undefined || card === null) return;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined && event.altKey) {
      const to = states[states.indexOf(row.state) + step];
      if (to !== undefined) void move(row.id, to);
    } else if (step !== undefined) focusBeside(card, states, byState, row, step);
    else if (event.key === "ArrowDown") neighbour(card, 1)?.focus();
    else if (event.key === "ArrowUp") neighbour(card, -1)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <div className={styles.board} role="group" aria-label={t("board.label", { kinds: t(`kinds.${kind}`) })} onKeyDown={onKeyDown}>
        {states.map((state) => (
          <BoardColumn
            key={state}
            state={state}
            rows={byState.get(state) ?? []}
            isGoal={goals?.has(state) ?? false}
            onDrag={setDragged}
            onDrop={(id) => {
              setDragged(null);
              void move(id, state);
            }}
            onMove={(id, to) => void move(id, to)}
          />
        ))}
      </div>
      <p className={styles.keys}>{t("board.keys")}</p>
      {asked !== null && <MoveDialog asked={asked} onClose={close} />}
    </>
  );
}

function neighbour(card: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const cards = [...(card.closest("ul")?.querySelectorAll<HTMLElement>("[data-record]") ?? [])];
  return cards[cards.indexOf(card) + step];
}

/** Goes to the nearest column that has cards. */
function focusBeside(
  card: HTMLElement,
  states: readonly RecordStateView[],
  byState: ReadonlyMap<RecordStateView, readonly RecordLineView[]>,
  row: RecordLineView,
  step: number,
): void {
  const board = card.closest("[role=group]");
  for (let at = states.indexOf(row.state) + step; at >= 0 && at < states.length; at += step) {
    const state = states[at];
    const first = state === undefined ? undefined : byState.get(state)?.[0];
    if (first === undefined) continue;
    board?.querySelector<HTMLElement>(`[data-record="${first.id}"]`)?.focus();
    return;
  }
}
