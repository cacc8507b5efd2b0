import { IconBolt, IconFilter } from "@tabler/icons-react";
import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { Checkbox } from "../../../components/checkbox";
import { EmptyState } from "../../../components/empty-state";
import { formatNumber } from "../../../components/format";
import type { CiId } from "../../../components/ids";
import { usePrimaryCi } from "../../../components/selection-store";
import { Select } from "../../../components/select";
import { StateIcon } from "../../../components/state-icon";
import { TextField } from "../../../components/text-field";
import type { CfiaView } from "../../../ipc/bindings";
import styles from "../page.module.css";
import { filtered, hitServices, type MatrixFilter, matrixRows, type MatrixSort, ordered } from "./matrix";
import { MatrixGrid } from "./matrix-grid";
import own from "./matrix-answer.module.css";

const LEAST = ["at_risk", "degraded", "down"] as const;

/** The matrix with its filters, and what it does not show. */
export function MatrixAnswer({
  answer,
  onFail,
}: {
  answer: CfiaView;
  /** Asks what fails if this CI fails. */
  onFail: (ci: CiId) => void;
}) {
  const { t } = useTranslation("deepImpact");
  const selected = usePrimaryCi();
  const [filter, setFilter] = useState<MatrixFilter>({ text: "", least: "at_risk" });
  const [sort, setSort] = useState<MatrixSort>({ by: "down" });
  const [allServices, setAllServices] = useState(false);
  const rows = useMemo(() => matrixRows(answer), [answer]);
  // Typing goes on while a large matrix is filtered.
  const shownFilter = useDeferredValue(filter);
  const shown = useMemo(() => ordered(filtered(rows, shownFilter), sort), [rows, shownFilter, sort]);
  const columns = useMemo(
    () => (allServices ? answer.services.map((_, at) => at) : hitServices(shown, answer.services.length)),
    [answer, shown, allServices],
  );
  const chosen = shown.find(({ row }) => row.ci.id === selected)?.row.ci;
  if (answer.services.length === 0) return <EmptyState sentence={t("cfia.noServices")} />;
  if (answer.total === 0) {
    return <EmptyState sentence={t("cfia.noRows", { count: answer.harmless, formatted: formatNumber(answer.harmless) })} />;
  }
  return (
    <>
      <div className={styles.bar}>
        <TextField
          small
          icon={IconFilter}
          aria-label={t("cfia.filter")}
          placeholder={t("cfia.filter")}
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.target.value })}
        />
        <span className={styles.label}>{t("cfia.least")}</span>
        <Select
          small
          label={t("cfia.least")}
          value={filter.least}
          options={LEAST.map((value) => ({
            value,
            label: t(`cfia.leastState.${value}`),
            mark: <StateIcon state={value} size={14} />,
          }))}
          onChange={(least) => setFilter({ ...filter, least })}
        />
        <label className={own.check}>
          <Checkbox checked={allServices} onChange={(event) => setAllServices(event.target.checked)} />
          {t("cfia.allServices")}
        </label>
        <span className={styles.note} role="status">
          {t("cfia.counts", {
            rows: formatNumber(shown.length),
            services: formatNumber(columns.length),
            harmless: formatNumber(answer.harmless),
          })}
        </span>
        <div className={styles.end}>
          <Button small icon={IconBolt} disabled={chosen === undefined} onClick={() => chosen !== undefined && onFail(chosen.id)}>
            {t("redundancy.failThis")}
          </Button>
        </div>
      </div>
      {answer.rows.length < answer.total && (
        <p className={styles.partial} role="status">
          {t("cfia.partial", { shown: formatNumber(answer.rows.length), total: formatNumber(answer.total) })}
        </p>
      )}
      {shown.length === 0 ? (
        <EmptyState
          sentence={t("cfia.noneLeft")}
          actions={[{ label: t("cfia.clear"), run: () => setFilter({ text: "", least: "at_risk" }) }]}
        />
      ) : (
        <MatrixGrid
          rows={shown}
          services={answer.services}
          columns={columns}
          sort={sort}
          onSort={setSort}
          selected={selected}
        />
      )}
    </>
  );
}
