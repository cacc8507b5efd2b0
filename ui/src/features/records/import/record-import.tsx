import { IconArrowLeft, IconFileImport } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { Checkbox } from "../../../components/checkbox";
import { ErrorNote } from "../../../components/error-note";
import { formatNumber } from "../../../components/format";
import { ProgressStrip } from "../../../components/progress-strip";
import { Segmented } from "../../../components/segmented";
import type { RecordImportReport, RecordKindView, RecordTableView } from "../../../ipc/bindings";
import { errorWords, isCancelled } from "../../../ipc/errors";
import { useImportRecords } from "../../../ipc/record-mutations";
import { recordImportQuery, recordTableQuery } from "../../../ipc/record-queries";
import { useUndoToast } from "../../../ipc/undo-toast";
import { ColumnMapping } from "./column-mapping";
import { ImportedRecords } from "./imported-records";
import { LeftOutRows } from "./left-out-rows";
import { columnOf, stateWords } from "./mapped-columns";
import styles from "./record-import.module.css";
import { StateWords } from "./state-words";

/** Records from a ticket tool or from here: what rows are, which column means what, what would be done, and then doing it. */
export function RecordImport({
  path,
  listed,
  onClose,
  onOther,
}: {
  path: string;
  /** What rows are where nothing tells. */
  listed: RecordKindView;
  onClose: () => void;
  onOther: () => void;
}) {
  const { t } = useTranslation(["records", "common"]);
  const [kind, setKind] = useState<RecordKindView | null>(null);
  const { data, error, isFetching, refetch } = useQuery(recordTableQuery({ path, kind, otherwise: listed }));
  return (
    <div className={styles.view}>
      <ProgressStrip active={isFetching} label={t("importing.reading")} />
      <header className={styles.bar}>
        <Button look="quiet" icon={IconArrowLeft} onClick={onClose}>
          {t(`kinds.${listed}`)}
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
      {error === null && data !== undefined && (
        <Prepared key={`${path} ${data.guessed.kind} ${kind}`} path={path} table={data} onKind={setKind} onDone={onClose} />
      )}
    </div>
  );
}

function Prepared({
  path,
  table,
  onKind,
  onDone,
}: {
  path: string;
  table: RecordTableView;
  onKind: (kind: RecordKindView | null) => void;
  onDone: () => void;
}) {
  const { t } = useTranslation("records");
  const tick = useId();
  const [mapping, setMapping] = useState(table.fitting?.mapping ?? table.guessed);
  const [skipBadRows, setSkipBadRows] = useState(false);
  const [chosen, setChosen] = useState<"wrong" | "changes" | null>(null);
  const { data: report, error, isFetching } = useQuery(recordImportQuery(path, mapping, t("importing.previewing")));
  const run = useImportRecords(t("importing.running"));
  const tell = useUndoToast();
  const bad = report?.wrong ?? 0;
  const isBarred = report === undefined || (bad > 0 && !skipBadRows) || report.created + report.updated === 0;
  const take = () =>
    run.mutate(
      { path, mapping, skipBadRows },
      {
        onSuccess: ({ report: done, applied }) => {
          if (applied === null) return;
          tell(t("importing.done", { created: done.created, updated: done.updated }), [applied]);
          onDone();
        },
      },
    );
  const problem = [error, run.error].find((fault) => fault !== null && !isCancelled(fault)) ?? null;
  const shown = chosen ?? (report !== undefined && isWrong(report) ? "wrong" : "changes");
  const hasNumber = ["number", "external_number"].some((field) => columnOf(mapping.columns, field) !== undefined);
  return (
    <>
      <div className={styles.body}>
        <ColumnMapping table={table} mapping={mapping} onChange={setMapping} onKind={onKind} />
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
          {!hasNumber && <p className={styles.quiet}>{t("importing.noNumber")}</p>}
          {problem !== null && <ErrorNote words={errorWords(problem)} />}
          {report !== undefined && (
            <>
              <StateWords words={stateWords(mapping, report.refused)} mapping={mapping} onChange={setMapping} />
              <div className={styles.looks}>
                <Segmented
                  label={t("importing.shown")}
                  value={shown}
                  options={(["changes", "wrong"] as const).map((value) => ({ value, label: t(`importing.${value}`) }))}
                  onChange={setChosen}
                />
              </div>
              {shown === "wrong" ? <LeftOutRows report={report} /> : <ImportedRecords report={report} mapping={mapping} />}
            </>
          )}
        </section>
      </div>
      <footer className={styles.foot}>
        <p className={styles.quiet}>{t("importing.undoable")}</p>
        {bad > 0 && (
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

function isWrong({ refusedTotal, unknownCisTotal, unknownRecordsTotal }: RecordImportReport): boolean {
  return refusedTotal + unknownCisTotal + unknownRecordsTotal > 0;
}
