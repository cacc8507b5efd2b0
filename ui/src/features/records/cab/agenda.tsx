import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../components/empty-state";
import { ErrorNote } from "../../../components/error-note";
import type { CabMeetingView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { collisionsQuery } from "../../../ipc/record-queries";
import { AddToAgenda } from "./add-to-agenda";
import styles from "./agenda.module.css";
import { AgendaRow } from "./agenda-row";
import { FillAgenda } from "./fill-agenda";
import { moved } from "./meeting-request";
import { useMeetingEdit } from "./use-meeting-edit";

/** The changes to be decided about, in order: moved by dragging or by Alt and an arrow key. */
export function Agenda({ meeting }: { meeting: CabMeetingView }) {
  const { t } = useTranslation("records");
  const { edit, error } = useMeetingEdit(meeting);
  const { data: collisions } = useQuery(collisionsQuery({ change: null, from: null, to: null, moved: null }));
  const [over, setOver] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const numbers = meeting.agenda.map(({ number }) => number);
  const save = (agenda: string[]) => edit({ agenda });
  const move = async (from: number, to: number) => {
    const next = moved(numbers, from, to);
    if (next.join() === numbers.join() || !(await save(next))) return;
    // The row that was moved keeps the focus, wherever it is drawn now.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-number="${numbers[from]}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const number = event.target instanceof HTMLElement ? event.target.dataset["number"] : undefined;
    const at = number === undefined ? -1 : numbers.indexOf(number);
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (at === -1 || step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.altKey) void move(at, at + step);
    else list.current?.querySelector<HTMLElement>(`[data-number="${numbers[at + step]}"]`)?.focus();
  };
  const collides = (number: string) =>
    collisions?.filter((one) => one.number === number || (one.otherChange !== null && one.otherName === number)) ?? [];
  return (
    <div className={styles.place}>
      <div className={styles.heading}>
        <h3>{t("cab.agenda")}</h3>
        <span className={styles.quiet}>{t("cab.changes", { count: numbers.length })}</span>
        <span className={styles.acts}>
          <FillAgenda meeting={meeting} />
          <AddToAgenda taken={numbers} onAdd={(number) => void save([...numbers, number])} />
        </span>
      </div>
      {error !== null && <ErrorNote words={errorWords(error)} />}
      {numbers.length === 0 && <EmptyState sentence={t("cab.noAgenda")} />}
      <ol ref={list} className={styles.list} onKeyDown={onKeyDown} aria-label={t("cab.agenda")}>
        {meeting.agenda.map((item, at) => (
          <AgendaRow
            key={item.number}
            item={item}
            at={at}
            collisions={collides(item.number)}
            isOver={over === at}
            onOver={(is) => setOver(is ? at : null)}
            onDrop={(from) => void move(from, at)}
            onRemove={() => void save(numbers.toSpliced(at, 1))}
          />
        ))}
      </ol>
      {numbers.length > 1 && <p className={styles.keys}>{t("cab.keys")}</p>}
    </div>
  );
}
