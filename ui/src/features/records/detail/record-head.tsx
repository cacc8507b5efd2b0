import { IconAlertTriangle, IconBolt, IconCalendarEvent, IconDots, IconFileText } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import clsx from "clsx";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { Button } from "../../../components/button";
import { formatSpan } from "../../../components/format-span";
import { Menu } from "../../../components/menu";
import { Mono } from "../../../components/mono";
import type { RecordDetailView, RecordStateView } from "../../../ipc/bindings";
import { collisionsQuery, recordModelQuery } from "../../../ipc/record-queries";
import { InPlaceField } from "../fields/in-place-field";
import { forcedOf } from "./forced-of";
import styles from "./record-view.module.css";
import { useReport } from "./use-report";

/** What the record is, when it is planned, and the move on. */
export function RecordHead({ detail, onMove }: { detail: RecordDetailView; onMove: (to: RecordStateView) => void }) {
  const { t } = useTranslation("records");
  const { openImpact, openCalendar } = useAppActions();
  const { line, moves } = detail;
  const { data: model } = useQuery(recordModelQuery());
  const title = model?.kinds.find((one) => one.kind === line.kind)?.fields.find(({ id }) => id === "title");
  const [next, ...others] = moves;
  const forced = forcedOf(detail);
  const report = useReport(line.number, { meeting: null, records: [line.number] });
  const planned = line.plannedStart === null || line.plannedEnd === null ? null : formatSpan(line.plannedStart, line.plannedEnd);
  return (
    <header className={styles.head} aria-label={t("detail.header")}>
      <Mono className={styles.number ?? ""}>{line.number}</Mono>
      <h2 className={styles.title}>
        {title === undefined ? (
          line.title
        ) : (
          <InPlaceField record={line.id} since={detail.since} field={title} value={line.title} />
        )}
      </h2>
      {line.changeType !== null && <span className={styles.pill}>{t(`type.${line.changeType}`)}</span>}
      {line.priority !== null && (
        <span className={styles.pill}>
          {t("list.column.priority")} {line.priority}
        </span>
      )}
      {planned !== null && (
        <button type="button" className={styles.pill} onClick={() => openCalendar(line.plannedStart?.slice(0, 10) ?? null)}>
          <IconCalendarEvent size={14} stroke={1.5} aria-hidden />
          {planned}
        </button>
      )}
      {line.kind === "change" && <JointOutage change={line.id} />}
      <span className={styles.acts}>
        <Button look="quiet" icon={IconFileText} disabled={report.isWriting} onClick={report.write}>
          {t("report.save")}
        </Button>
        {forced.length > 0 && (
          <Button look="quiet" icon={IconBolt} onClick={() => openImpact(forced, "new")}>
            {t("detail.openImpact")}
          </Button>
        )}
        {others.length > 0 && (
          <Menu
            trigger={
              <Button look="outline" icon={IconDots}>
                {t("detail.otherMoves")}
              </Button>
            }
            sections={[
              { id: "moves", actions: others.map(({ to }) => ({ id: to, label: t(`next.${to}`), run: () => onMove(to) })) },
            ]}
          />
        )}
        {next !== undefined && (
          <Button look="filled" onClick={() => onMove(next.to)}>
            {t(`next.${next.to}`)}
          </Button>
        )}
      </span>
    </header>
  );
}

function JointOutage({ change }: { change: number }) {
  const { t } = useTranslation("records");
  const { data } = useQuery(collisionsQuery({ change, from: null, to: null, moved: null }));
  if (data?.some(({ kind }) => kind === "joint_outage") !== true) return null;
  return (
    <span className={clsx(styles.pill, styles.joint)}>
      <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
      {t("collision.kind.joint_outage")}
    </span>
  );
}
