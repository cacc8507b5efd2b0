import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { formatSpan } from "../../../components/format-span";
import { PanelSection } from "../../../components/panel";
import { ProgressStrip } from "../../../components/progress-strip";
import type { RecordDetailView, SlotView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { changeSlotsQuery } from "../../../ipc/record-queries";
import { useWrite } from "../move/use-write";
import styles from "./side.module.css";

/** Times in the coming weeks that suit a change better, the best first. */
export function Slots({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const { line, since } = detail;
  const isPlanned = line.plannedStart !== null && line.plannedEnd !== null;
  const { data, error, isFetching } = useQuery({ ...changeSlotsQuery(line.id), enabled: isPlanned });
  const { write, pending, error: refused } = useWrite(line.id);
  const move = ({ start, end }: SlotView["span"]) =>
    void write({
      edit: "fields",
      basedOn: since,
      values: [
        { field: "planned_start", value: start },
        { field: "planned_end", value: end },
      ],
    });
  const problem = error ?? refused;
  return (
    <PanelSection heading={t("slot.heading")} note={t("slot.note")}>
      <ProgressStrip active={isFetching} label={t("slot.working")} />
      {!isPlanned && <p className={styles.none}>{t("collision.noTime")}</p>}
      {data?.length === 0 && <p className={styles.none}>{t("slot.none")}</p>}
      <ol>
        {data?.map((slot) => (
          <li key={slot.span.start} className={styles.row}>
            <p>
              <span className={styles.strong}>{formatSpan(slot.span.start, slot.span.end)}</span>
              <br />
              <span className={styles.quiet}>
                {slot.collisions.length === 0 ? t("slot.free") : t("slot.left", { count: slot.collisions.length })}
                {slot.inMaintenance !== null && ` · ${t(slot.inMaintenance ? "slot.inMaintenance" : "slot.outsideMaintenance")}`}
              </span>
            </p>
            <Button small disabled={pending} onClick={() => move(slot.span)}>
              {t("slot.move")}
            </Button>
          </li>
        ))}
      </ol>
      {problem !== null && <ErrorNote words={errorWords(problem)} />}
    </PanelSection>
  );
}
