import { IconArrowLeft, IconFileImport } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { Checkbox } from "../../../components/checkbox";
import { ErrorNote } from "../../../components/error-note";
import { formatNumber } from "../../../components/format";
import { ProgressStrip } from "../../../components/progress-strip";
import { showToast } from "../../../components/toast-store";
import type { FieldColumn, RecordTableView } from "../../../ipc/bindings";
import { errorWords, isCancelled } from "../../../ipc/errors";
import { useImportRecords } from "../../../ipc/record-mutations";
import { recordImportQuery, recordTableQuery } from "../../../ipc/record-queries";
import { ColumnMapping } from "./column-mapping";
import { LeftOutRows } from "./left-out-rows";
import styles from "./record-import.module.css";

/** Incidents from the export of a ticket tool: which column means what, what would be done, and then doing it. */
export function RecordImport({ path, onClose, onOther }: { path: string; onClose: () => void; onOther: () => void }) {
  const { t } = useTranslation(["records", "common"]);
  const { data, error, isFetching, refetch } = useQuery(recordTableQuery(path));
  return (
    <div className={styles.view}>
      <ProgressStrip active={isFetching} label={t("importing.reading")} />
      <header className={styles.bar}>
        <Button look="quiet" icon={IconArrowLeft} onClick={onClose}>
          {t("importing.back")}
        </Button>
        <h2 title={path}>{data?.name ?? path}</h2>
        {data !== undefined && (
          <span className={styles.quiet}>{t("importing.rows", { count: data.rows, shown: formatNumber(data.rows) })}</span>
        )}
        <Button look="quiet" onClick={onOther}>
          {t("importing.other")}
        </Button>
      </header>
      {error !== null && (
        <ErrorNote
          words={errorWords(error)}
          actions={[
            { label: t("common:tryAgain"), run: () => void refetch() },
            { label: t("importing.other"), run: onOther },
          ]}
        />
      )}
      {error === null && data !== undefined && <Prepared key={path} path={path} table={data} onDone={onClose} />}
    </div>
  );
}

function Prepared({ path, table, onDone }: { path: string; table: RecordTableView; onDone: () => void }) {
  const { t } = useTranslation("records");
  const tick = useId();
  const [columns, setColumns] = useState<readonly FieldColumn[]>(table.fitting?.columns ?? table.guessed);
  const [skipBadRows, setSkipBadRows] = useState(false);
  const { data: report, error, isFetching } = useQuery(recordImportQuery(path, columns, t("importing.previewing")));
  const run = useImportRecords(t("importing.running"));
  const bad = new Set(report?.refused.map(({ line }) => line)).size;
  const isBarred = report === undefined || (report.refusedTotal > 0 && !skipBadRows) || report.created + report.updated === 0;
  const take = () =>
    run.mutate(
      { path, columns: [...columns], skipBadRows },
      {
        onSuccess: ({ report: done, applied }) => {
          if (applied === null) return;
          showToast({ text: t("importing.done", { created: done.created, updated: done.updated }) });
          onDone();
        },
      },
    );
  const problem = [error, run.error].find((fault) => fault !== null && !isCancelled(fault)) ?? null;
  return (
    <>
      <div className={styles.body}>
        <ColumnMapping table={table} columns={columns} onChange={setColumns} />
        <section className={styles.preview} aria-label={t("importing.preview")}>
          <ProgressStrip active={isFetching || run.isPending} label={t("importing.previewing")} />
          <div className={styles.counts} role="status">
            <h3>{t("importing.preview")}</h3>
            {report !== undefined && (
              <p>
                {t("importing.created", { count: report.created })} · {t("importing.updated", { count: report.updated })} ·{" "}
                {t("importing.unchanged", { count: report.unchanged })}
                {bad > 0 && ` · ${t("importing.bad", { count: bad })}`}
              </p>
            )}
          </div>
          {problem !== null && <ErrorNote words={errorWords(problem)} />}
          {report !== undefined && <LeftOutRows report={report} />}
        </section>
      </div>
      <footer className={styles.foot}>
        <p className={styles.quiet}>{t("importing.noUndo")}</p>
        {report !== undefined && report.refusedTotal > 0 && (
          <span className={styles.tick}>
            <Checkbox id={tick} checked={skipBadRows} onChange={(event) => setSkipBadRows(event.target.checked)} />
            <label htmlFor={tick}>{t("importing.skip", { count: bad })}</label>
          </span>
        )}
        <Button look="filled" icon={IconFileImport} disabled={isBarred || run.isPending} onClick={take}>
          {t("importing.act", { count: (report?.created ?? 0) + (report?.updated ?? 0) })}
        </Button>
      </footer>
    </>
  );
}
