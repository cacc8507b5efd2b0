import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type DataColumn, DataGrid } from "../../../components/data-grid";
import { EmptyState } from "../../../components/empty-state";
import { formatNumber } from "../../../components/format";
import { usePrimaryCi } from "../../../components/selection-store";
import { StateMark } from "../../../components/state-icon";
import { jointOutageQuery } from "../../../ipc/analysis-queries";
import type { ForcedState, JointlyAffectedView, JointOutageView } from "../../../ipc/bindings";
import { Asked } from "../../../components/asked";
import { CiCell } from "../cells/ci-cell";
import styles from "../page.module.css";
import type { PageProps } from "../page-props";
import { removeForced } from "../question/forced-cis";
import { ScenarioBar } from "../scenarios/scenario-bar";
import { scenariosOf, withScenario } from "../scenarios/scenario-list";
import { select } from "../select";

const ORDER = ["up", "at_risk", "degraded", "down"] as const;

/** What two selections do together that neither does alone. */
export function JointPage({ params, setParams }: PageProps) {
  const { t } = useTranslation("deepImpact");
  const [first = [], second = []] = scenariosOf(params);
  const label = t("joint.trying");
  const options = jointOutageQuery(first, second, label);
  const asked = first.length > 0 && second.length > 0;
  const query = useQuery({ ...options, enabled: asked });
  const change = (at: number) => (forced: readonly ForcedState[]) => setParams(withScenario(params, at, forced));
  return (
    <div className={styles.page}>
      <ScenarioBar at={0} forced={first} onChange={change(0)} />
      <ScenarioBar at={1} forced={second} onChange={change(1)} />
      {asked ? (
        <Asked
          query={query}
          queryKey={options.queryKey}
          label={label}
          about={[...first, ...second]}
          onTakeOut={(ci) =>
            setParams(withScenario(withScenario(params, 0, removeForced(first, ci)), 1, removeForced(second, ci)))
          }
        >
          {(answer) => <Answer answer={answer} />}
        </Asked>
      ) : (
        <EmptyState sentence={t("joint.empty")} />
      )}
    </div>
  );
}

function Answer({ answer }: { answer: JointOutageView }) {
  const { t } = useTranslation("deepImpact");
  const selected = usePrimaryCi();
  const { worse, total, down } = answer;
  if (total === 0) return <EmptyState sentence={t("joint.none")} />;
  const state = (id: "together" | "first" | "second"): DataColumn<JointlyAffectedView> => ({
    id,
    head: t(`joint.column.${id}`),
    width: "minmax(96px, 1fr)",
    order: (row) => ORDER.indexOf(row[id]),
    cell: (row) => <StateMark state={row[id]} />,
  });
  const columns: readonly DataColumn<JointlyAffectedView>[] = [
    { id: "ci", head: t("column.ci"), width: "minmax(180px, 3fr)", order: ({ ci }) => ci.name, cell: ({ ci }) => <CiCell ci={ci} withKey /> },
    state("together"),
    state("first"),
    state("second"),
  ];
  return (
    <>
      <p className={styles.said}>
        {t("joint.said", { count: total, formatted: formatNumber(total), down: formatNumber(down) })}
      </p>
      {worse.length < total && (
        <p className={styles.partial} role="status">
          {t("shownOf", { shown: formatNumber(worse.length), total: formatNumber(total) })}
        </p>
      )}
      <DataGrid
        label={t("joint.list")}
        columns={columns}
        rows={worse}
        rowId={({ ci }) => ci.id}
        chosen={selected}
        onChoose={({ ci }) => select(ci.id)}
      />
    </>
  );
}
