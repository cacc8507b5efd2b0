import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { formatSpan } from "../../../components/format-span";
import { instantOf, localText } from "../../../components/local-time";
import { ProgressStrip } from "../../../components/progress-strip";
import { TextField } from "../../../components/text-field";
import type { CalendarEntryView, TimeSpanView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useWriteRecord } from "../../../ipc/record-mutations";
import { changeSlotsQuery } from "../../../ipc/record-queries";
import { useUndoToast } from "../../../ipc/undo-toast";
import styles from "./calendar-side.module.css";

/** Moves the chosen entry without dragging: to a better time, or to one that is typed. */
export function MovePanel({ entry }: { entry: CalendarEntryView }) {
  const { t } = useTranslation(["calendar", "records"]);
  const { openRecord } = useAppActions();
  const isChange = entry.kind === "change";
  const { data, error, isFetching } = useQuery({ ...changeSlotsQuery(entry.id), enabled: isChange });
  const { mutateAsync, isPending, error: refused } = useWriteRecord();
  const tell = useUndoToast();
  const [start, setStart] = useState(localText(entry.span.start));
  const [end, setEnd] = useState(localText(entry.span.end));
  const move = async (span: TimeSpanView) => {
    const values = [
      { field: "planned_start", value: span.start },
      { field: "planned_end", value: span.end },
    ];
    try {
      const { applied } = await mutateAsync({ id: entry.id, edit: { edit: "fields", basedOn: null, values } });
      tell(t("moved", { number: entry.number, span: formatSpan(span.start, span.end) }), [applied]);
    } catch {
      // Told of below.
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [from, to] = [instantOf(start), instantOf(end)];
    if (typeof from === "string" && typeof to === "string") void move({ start: from, end: to });
  };
  const problem = error ?? refused;
  return (
    <section className={styles.part} aria-label={t("move", { number: entry.number })}>
      <ProgressStrip active={isFetching} />
      <div className={styles.heading}>
        <h3>{t("move", { number: entry.number })}</h3>
        <Button small look="quiet" onClick={() => openRecord(entry.id, entry.kind)}>
          {t("records:make.open")}
        </Button>
      </div>
      {isChange && data !== undefined && data.length > 0 && (
        <>
          <p className={styles.quiet}>
            {t("better")} · {t("bestFirst")}
          </p>
          <ol>
            {data.map((slot) => (
              <li key={slot.span.start} className={styles.slot}>
                <span>
                  <strong>{formatSpan(slot.span.start, slot.span.end)}</strong>
                  <br />
                  <span className={styles.quiet}>
                    {slot.collisions.length === 0 ? t("free") : t("wouldCollide", { count: slot.collisions.length })}
                  </span>
                </span>
                <Button small disabled={isPending} onClick={() => void move(slot.span)}>
                  {t("moveHere")}
                </Button>
              </li>
            ))}
          </ol>
        </>
      )}
      <form className={styles.form} onSubmit={submit}>
        <TextField small type="datetime-local" aria-label={t("start")} value={start} onChange={(event) => setStart(event.target.value)} />
        <TextField small type="datetime-local" aria-label={t("end")} value={end} onChange={(event) => setEnd(event.target.value)} />
        <Button small type="submit" disabled={isPending}>
          {t("keep")}
        </Button>
      </form>
      {problem !== null && <ErrorNote words={errorWords(problem)} />}
    </section>
  );
}
