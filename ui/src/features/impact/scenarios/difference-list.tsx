import { useQueries } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../../../components/checkbox";
import { type DataColumn, DataGrid } from "../../../components/data-grid";
import { EmptyState } from "../../../components/empty-state";
import { formatNumber } from "../../../components/format";
import { Segmented } from "../../../components/segmented";
import { usePrimaryCi } from "../../../components/selection-store";
import { StateMark } from "../../../components/state-icon";
import { impactWindowQuery } from "../../../ipc/queries";
import { CiCell } from "../cells/ci-cell";
import { NO_FILTER } from "../lists/affected-filter";
import page from "../page.module.css";
import { select } from "../select";
import type { Answered } from "./answered";
import { differs, joined, type JoinedRow } from "./joined";
import styles from "./difference-list.module.css";

const ORDER = ["up", "at_risk", "degraded", "down"] as const;
/** Affected CIs of each scenario that are compared; the core gives no more at once. */
const COMPARED = 1_000;

/** What the scenarios do to each service, or to each CI, and where they differ. */
export function DifferenceList({ scenarios }: { scenarios: readonly Answered[] }) {
  const { t } = useTranslation("deepImpact");
  const selected = usePrimaryCi();
  const [what, setWhat] = useState<"services" | "cis">("services");
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const windows = useQueries({
    queries: scenarios.map(({ forced }) => ({
      ...impactWindowQuery(forced, NO_FILTER, 0, COMPARED),
      enabled: what === "cis",
    })),
    combine: (results) => results.map(({ data }) => data),
  });
  const all = useMemo(
    () =>
      joined(
        scenarios.map(({ answer }, at) => {
          const window = what === "services" ? { rows: answer.services, total: answer.serviceTotal } : windows[at];
          return { rows: window?.rows ?? [], isWhole: window !== undefined && window.total <= window.rows.length };
        }),
      ),
    [scenarios, windows, what],
  );
  const isPartial =
    what === "cis"
      ? windows.some((one) => one !== undefined && one.total > one.rows.length)
      : scenarios.some(({ answer }) => answer.serviceTotal > answer.services.length);
  const rows = useMemo(() => (onlyDifferent ? all.filter(differs) : all), [all, onlyDifferent]);
  const columns: readonly DataColumn<JoinedRow>[] = [
    {
      id: "ci",
      head: t(what === "services" ? "column.service" : "column.ci"),
      width: "minmax(180px, 2fr)",
      order: ({ ci }) => ci.name,
      cell: ({ ci }) => <CiCell ci={ci} withKey />,
    },
    ...scenarios.map(
      ({ letter }, at): DataColumn<JoinedRow> => ({
        id: letter,
        head: t("scenarios.scenario", { letter }),
        width: "minmax(96px, 1fr)",
        order: ({ states }) => ORDER.findIndex((state) => state === states[at]),
        cell: ({ states }) => {
          const state = states[at] ?? null;
          return state === null ? <span className={styles.unlisted}>{t("scenarios.unlisted")}</span> : <StateMark state={state} />;
        },
      }),
    ),
  ];
  return (
    <>
      <div className={page.bar}>
        <Segmented
          label={t("scenarios.what")}
          value={what}
          options={(["services", "cis"] as const).map((value) => ({ value, label: t(`scenarios.${value}`) }))}
          onChange={setWhat}
        />
        <label className={styles.check}>
          <Checkbox checked={onlyDifferent} onChange={(event) => setOnlyDifferent(event.target.checked)} />
          {t("scenarios.onlyDifferent")}
        </label>
        <span className={page.note} role="status">
          {t("scenarios.differing", { count: all.filter(differs).length, all: formatNumber(all.length) })}
        </span>
      </div>
      {isPartial && (
        <p className={page.partial} role="status">
          {t("scenarios.partial", { count: COMPARED, formatted: formatNumber(COMPARED) })}
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState sentence={t(all.length === 0 ? "scenarios.nothing" : "scenarios.same")} />
      ) : (
        <DataGrid
          label={t("scenarios.differences")}
          columns={columns}
          rows={rows}
          rowId={({ ci }) => ci.id}
          chosen={selected}
          onChoose={({ ci }) => select(ci.id)}
        />
      )}
    </>
  );
}
