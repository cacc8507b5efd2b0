import { IconX } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { Checkbox } from "../../../components/checkbox";
import { EmptyState } from "../../../components/empty-state";
import { ErrorNote } from "../../../components/error-note";
import { IconButton } from "../../../components/icon-button";
import { Mono } from "../../../components/mono";
import type { Observed } from "../../../components/observed";
import { ProgressStrip } from "../../../components/progress-strip";
import { errorWords } from "../../../ipc/errors";
import { recordQuery, recordsQuery } from "../../../ipc/record-queries";
import { OPEN_INCIDENTS, reportsOf } from "./incident-reports";
import styles from "./incidents-panel.module.css";

/** Open incidents to take reports from; each report tells which incident it is of. */
export function IncidentsPanel({ onTake, onClose }: { onTake: (reports: readonly Observed[]) => void; onClose: () => void }) {
  const { t } = useTranslation(["records", "common"]);
  const client = useQueryClient();
  const { data, error, isFetching } = useQuery(recordsQuery(OPEN_INCIDENTS));
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [problem, setProblem] = useState<unknown>(null);
  const incidents = (data ?? []).filter(({ cis }) => cis > 0);
  const taken = incidents.filter(({ id }) => !left.has(id));
  const take = async () => {
    try {
      const details = await Promise.all(taken.map(({ id }) => client.fetchQuery(recordQuery(id))));
      onTake(details.flatMap(reportsOf));
    } catch (fault) {
      setProblem(fault);
    }
  };
  const fault = error ?? problem;
  return (
    <section className={styles.panel} aria-label={t("incidentsEvidence.heading")}>
      <ProgressStrip active={isFetching} label={t("list.reading")} />
      <div className={styles.head}>
        <h2>{t("incidentsEvidence.heading")}</h2>
        <IconButton icon={IconX} label={t("common:close")} onClick={onClose} />
      </div>
      {fault !== null && <ErrorNote words={errorWords(fault)} />}
      {data !== undefined && incidents.length === 0 && <EmptyState sentence={t("incidentsEvidence.none")} actions={[]} />}
      <ul className={styles.list}>
        {incidents.map(({ id, number, title, cis }) => (
          <li key={id}>
            <label className={styles.row}>
              <Checkbox
                checked={!left.has(id)}
                onChange={(event) => {
                  const next = new Set(left);
                  if (event.target.checked) next.delete(id);
                  else next.add(id);
                  setLeft(next);
                }}
              />
              <Mono>{number}</Mono>
              <span>{title}</span>
              <span className={styles.quiet}>{t("incidentsEvidence.reports", { count: cis })}</span>
            </label>
          </li>
        ))}
      </ul>
      {incidents.length > 0 && (
        <div className={styles.acts}>
          <Button look="filled" disabled={taken.length === 0} onClick={() => void take()}>
            {t("incidentsEvidence.take")}
          </Button>
        </div>
      )}
    </section>
  );
}
