import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type DataColumn, DataGrid } from "../../../components/data-grid";
import { EmptyState } from "../../../components/empty-state";
import { formatDay, formatNumber } from "../../../components/format";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { fateSharingQuery } from "../../../ipc/analysis-queries";
import type { CircleView } from "../../../ipc/bindings";
import { useModelIndex } from "../../../ipc/model-index";
import { Asked } from "../../../components/asked";
import { CiCell } from "../cells/ci-cell";
import styles from "../page.module.css";
import { select } from "../select";
import { CircleMembers } from "./circle-members";

/** CIs that need each other in a circle and so fail together, with the relationship worth reviewing first. */
export function CirclesPage() {
  const { t } = useTranslation("deepImpact");
  const options = fateSharingQuery(t("circles.searching"));
  const query = useQuery(options);
  return (
    <div className={styles.page}>
      <Asked query={query} queryKey={options.queryKey} label={t("circles.searching")}>
        {(circles) => <Circles circles={circles} />}
      </Asked>
    </div>
  );
}

function Circles({ circles }: { circles: readonly CircleView[] }) {
  const { t } = useTranslation("deepImpact");
  const { types } = useModelIndex();
  const [chosenId, setChosenId] = useState<number | null>(null);
  if (circles.length === 0) return <EmptyState sentence={t("circles.none")} />;
  const idOf = ({ weakest }: CircleView) => weakest.dependent.id;
  const chosen = circles.find((circle) => idOf(circle) === chosenId) ?? circles[0];
  const columns: readonly DataColumn<CircleView>[] = [
    { id: "total", head: t("circles.column.total"), width: "44px", number: true, order: ({ total }) => total, cell: ({ total }) => formatNumber(total) },
    {
      id: "cis",
      head: t("circles.column.cis"),
      width: "minmax(140px, 2fr)",
      order: ({ cis }) => cis[0]?.name ?? "",
      cell: ({ cis }) => <MiddleEllipsis text={cis.map(({ name }) => name).join(", ")} />,
    },
    { id: "dependent", head: t("circles.column.dependent"), width: "minmax(110px, 1fr)", order: ({ weakest }) => weakest.dependent.name, cell: ({ weakest }) => <CiCell ci={weakest.dependent} /> },
    {
      id: "kind",
      head: t("column.relationship"),
      width: "104px",
      order: ({ weakest }) => weakest.kind,
      cell: ({ weakest: { kind } }) => <MiddleEllipsis text={types.get(kind)?.label ?? kind} />,
    },
    { id: "provider", head: t("circles.column.provider"), width: "minmax(110px, 1fr)", order: ({ weakest }) => weakest.provider.name, cell: ({ weakest }) => <CiCell ci={weakest.provider} /> },
    { id: "strength", head: t("circles.column.strength"), width: "64px", order: ({ weakest }) => weakest.strength, cell: ({ weakest }) => t(`strength.${weakest.strength}`) },
    {
      id: "confirmed",
      head: t("column.confirmed"),
      width: "96px",
      number: true,
      order: ({ weakest }) => weakest.lastConfirmed ?? "",
      cell: ({ weakest: { lastConfirmed } }) => (lastConfirmed === null ? t("circles.never") : formatDay(lastConfirmed)),
    },
  ];
  return (
    <>
      <p className={styles.said}>{t("circles.said", { count: circles.length, formatted: formatNumber(circles.length) })}</p>
      <DataGrid
        label={t("page.circles")}
        columns={columns}
        rows={circles}
        rowId={idOf}
        chosen={chosen === undefined ? null : idOf(chosen)}
        onChoose={(circle) => {
          setChosenId(idOf(circle));
          select(circle.weakest.dependent.id);
        }}
      />
      {chosen !== undefined && <CircleMembers circle={chosen} />}
    </>
  );
}
