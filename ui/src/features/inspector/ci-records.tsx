import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Button } from "../../components/button";
import { ErrorNote } from "../../components/error-note";
import { formatNumber } from "../../components/format";
import { Mono } from "../../components/mono";
import { PanelSection } from "../../components/panel";
import { RECORD_ICONS } from "../../components/record-kinds";
import type { CiRecordView } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { ciRecordsQuery } from "../../ipc/record-queries";
import styles from "./ci-records.module.css";

/** Records told at once. */
const TOLD = 8;

/** The records that name a CI, those that are not over first, and the verbs that make one of it. */
export function CiRecords({ ci }: { ci: number }) {
  const { t } = useTranslation("records");
  const { newRecord } = useAppActions();
  const { data = [], error } = useQuery(ciRecordsQuery(ci));
  if (error !== null) return <ErrorNote words={errorWords(error)} />;
  return (
    <PanelSection heading={t("inspector.heading")} note={formatNumber(data.length)}>
      <ul>
        {data.slice(0, TOLD).map((one) => (
          <Line key={`${one.record.id} ${one.role}`} one={one} />
        ))}
      </ul>
      <div className={styles.acts}>
        <Button small look="quiet" onClick={() => newRecord({ kind: "change", cis: [{ ci, role: "affected", state: "down" }] })}>
          {t("inspector.newChange")}
        </Button>
        <Button small look="quiet" onClick={() => newRecord({ kind: "incident", cis: [{ ci, role: "reported", state: "down" }] })}>
          {t("inspector.newIncident")}
        </Button>
      </div>
    </PanelSection>
  );
}

function Line({ one: { record, role } }: { one: CiRecordView }) {
  const { t } = useTranslation("records");
  const { openRecord } = useAppActions();
  const Picture = RECORD_ICONS[record.kind];
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        data-over={record.over || undefined}
        title={`${t(`role.${role}`)} · ${record.title}`}
        onClick={() => openRecord(record.id, record.kind)}
      >
        <Picture size={15} stroke={1.5} aria-hidden />
        <Mono>{record.number}</Mono>
        <span className={styles.title}>{record.title}</span>
        <span className={styles.state}>{t(`state.${record.state}`)}</span>
      </button>
    </li>
  );
}
