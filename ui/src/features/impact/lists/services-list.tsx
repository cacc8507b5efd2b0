import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../components/empty-state";
import { formatNumber } from "../../../components/format";
import type { CiId } from "../../../components/ids";
import { confidenceQuery } from "../../../ipc/analysis-queries";
import type { ForcedState, ImpactView } from "../../../ipc/bindings";
import { CriticalityCell, NameCell, ValueCell } from "./affected-cells";
import { type AffectedColumn, AffectedGrid } from "./affected-grid";
import { commonCurrency, currencySign, formatMoney } from "../../../components/money";
import styles from "./list-note.module.css";

/** Affected services, worst and most critical first, with what each costs while it is down. */
export function ServicesList({
  forced,
  answer,
  selected,
  onSelect,
}: {
  forced: readonly ForcedState[];
  answer: ImpactView;
  selected: CiId | null;
  onSelect: (ci: CiId) => void;
}) {
  const { t } = useTranslation("impact");
  const [unfolded, setUnfolded] = useState(false);
  const { services, serviceTotal } = answer;
  const currency = useMemo(() => commonCurrency(services.map((row) => row.outageCost)), [services]);
  const columns = useMemo<AffectedColumn[]>(
    () => [
      { id: "name", head: t("column.service"), width: "minmax(0, 1fr)", cell: (row) => <NameCell row={row} /> },
      {
        id: "criticality",
        head: t("column.criticality"),
        width: "76px",
        cell: (row) => <CriticalityCell level={row.ci.criticality} />,
      },
      {
        id: "target",
        head: t("column.target"),
        title: t("column.targetTitle"),
        width: "56px",
        number: true,
        cell: (row) => <ValueCell value={row.ci.availabilityTarget} />,
      },
      { id: "hops", head: t("column.hops"), width: "36px", number: true, cell: (row) => formatNumber(row.hops) },
      {
        id: "cost",
        head: currency === null ? t("column.cost") : t("column.costIn", { currency: currencySign(currency) }),
        width: "68px",
        number: true,
        cell: (row) => (
          <ValueCell value={row.outageCost === null ? null : formatMoney(row.outageCost, currency)} />
        ),
      },
    ],
    [t, currency],
  );
  if (services.length === 0) return <NoServices forced={forced} />;
  const atRisk = services.filter((row) => row.state === "at_risk").length;
  return (
    <>
      <AffectedGrid
        label={t("services")}
        columns={columns}
        layout={{ worse: services.length - atRisk, atRisk, unfolded }}
        rowAt={(index) => services[index]}
        selected={selected}
        onSelect={onSelect}
        onFold={() => setUnfolded(!unfolded)}
      />
      {serviceTotal > services.length && (
        <p className={styles.note}>
          {t("servicesShown", { shown: formatNumber(services.length), total: formatNumber(serviceTotal) })}
        </p>
      )}
    </>
  );
}

/** No service is affected, or none that anybody knows of: where the map may end, that is not the same. */
function NoServices({ forced }: { forced: readonly ForcedState[] }) {
  const { t } = useTranslation(["impact", "deepImpact"]);
  const { data } = useQuery(confidenceQuery(forced, t("deepImpact:certainty.judging")));
  const frontier = data?.frontierTotal ?? 0;
  return (
    <EmptyState sentence={frontier === 0 ? t("noServices") : t("deepImpact:summary.noneKnown", { count: frontier })} />
  );
}
