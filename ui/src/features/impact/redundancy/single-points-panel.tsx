import { IconBolt } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { type DataColumn, DataGrid } from "../../../components/data-grid";
import { EmptyState } from "../../../components/empty-state";
import { formatNumber } from "../../../components/format";
import type { CiId } from "../../../components/ids";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { singlePointsQuery } from "../../../ipc/analysis-queries";
import type { SinglePointsView, SinglePointView } from "../../../ipc/bindings";
import { classLabel, useModelIndex } from "../../../ipc/model-index";
import { Asked } from "../../../components/asked";
import { CiCell } from "../cells/ci-cell";
import styles from "../page.module.css";
import { select } from "../select";
import { SharedWays } from "./shared-ways";

/** The CIs that alone take a CI down; those that hide behind a group show which, and by which ways. */
export function SinglePointsPanel({ about, onFail }: { about: CiId; onFail: (cis: readonly CiId[]) => void }) {
  const { t } = useTranslation("deepImpact");
  const label = t("redundancy.searchingPoints");
  const options = singlePointsQuery(about, label);
  const query = useQuery(options);
  return (
    <Asked query={query} queryKey={options.queryKey} label={label}>
      {(answer) => <Points answer={answer} onFail={onFail} />}
    </Asked>
  );
}

function Points({ answer, onFail }: { answer: SinglePointsView; onFail: (cis: readonly CiId[]) => void }) {
  const { t } = useTranslation("deepImpact");
  const model = useModelIndex();
  const [chosenId, setChosenId] = useState<CiId | null>(null);
  const { points, total, hidden } = answer;
  if (total === 0) return <EmptyState sentence={t("redundancy.noPoints")} />;
  // A hidden one is what nobody knows yet, so its proof is shown first.
  const first = points.find(({ shared }) => shared !== null) ?? points[0];
  const chosen = points.find(({ ci }) => ci.id === chosenId) ?? first;
  const why = ({ shared }: SinglePointView) =>
    shared === null
      ? t("redundancy.outright")
      : t("redundancy.hiddenBehind", { name: shared.dependent.name, needs: shared.needs, members: shared.members });
  const columns: readonly DataColumn<SinglePointView>[] = [
    { id: "ci", head: t("column.ci"), width: "minmax(150px, 2fr)", order: ({ ci }) => ci.name, cell: ({ ci }) => <CiCell ci={ci} withKey /> },
    {
      id: "class",
      head: t("column.class"),
      width: "minmax(96px, 1fr)",
      order: ({ ci }) => classLabel(model, ci.class),
      cell: ({ ci }) => <MiddleEllipsis text={classLabel(model, ci.class)} />,
    },
    { id: "hidden", head: t("redundancy.column.hidden"), width: "64px", order: ({ shared }) => (shared === null ? 0 : 1), cell: ({ shared }) => (shared === null ? "" : t("redundancy.isHidden")) },
    { id: "why", head: t("column.why"), width: "minmax(200px, 3fr)", order: why, cell: (row) => <MiddleEllipsis text={why(row)} /> },
  ];
  return (
    <>
      <p className={styles.said}>
        {t("redundancy.saidPoints", { count: total, formatted: formatNumber(total), hidden: formatNumber(hidden) })}
      </p>
      {points.length < total && (
        <p className={styles.partial} role="status">
          {t("shownOf", { shown: formatNumber(points.length), total: formatNumber(total) })}
        </p>
      )}
      <DataGrid
        label={t("redundancy.part.points")}
        columns={columns}
        rows={points}
        rowId={({ ci }) => ci.id}
        chosen={chosen?.ci.id ?? null}
        onChoose={({ ci }) => {
          setChosenId(ci.id);
          select(ci.id);
        }}
      />
      {chosen !== undefined && (
        <section className={styles.below} aria-label={t("redundancy.proof", { name: chosen.ci.name })}>
          <div className={styles.heading}>
            <h2>{t("redundancy.proof", { name: chosen.ci.name })}</h2>
            <Button small icon={IconBolt} onClick={() => onFail([chosen.ci.id])}>
              {t("redundancy.failThis")}
            </Button>
          </div>
          {chosen.shared === null ? (
            <p className={styles.said}>{t("redundancy.outrightLong", { name: chosen.ci.name })}</p>
          ) : (
            <SharedWays shared={chosen.shared} point={chosen.ci} />
          )}
        </section>
      )}
    </>
  );
}
