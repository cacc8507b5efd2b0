import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ClassIcon } from "../../../components/class-icon";
import { classPlural } from "../../../components/class-plural";
import { Criticality, isCriticality } from "../../../components/criticality";
import { DataGrid, type DataColumn } from "../../../components/data-grid";
import { formatNumber } from "../../../components/format";
import { selectOnly, setSelection, useSelectionStore } from "../../../components/selection-store";
import type { CiSummary, CommunityView, OverviewView } from "../../../ipc/bindings";
import { classLabel, useModelIndex } from "../../../ipc/model-index";
import { ciSummariesQuery } from "../../../ipc/queries";
import { mostOnMap } from "../community-panel";
import styles from "./community-list.module.css";

interface Row {
  readonly number: number;
  readonly community: CommunityView;
  readonly name: string;
  readonly region: string;
}

/** The overview as a list: communities, and the CIs of the chosen one. */
export function CommunityList({
  view,
  names,
  regions,
  chosen,
  onChoose,
  members,
}: {
  view: OverviewView;
  names: readonly string[];
  regions: readonly string[];
  chosen: number | null;
  onChoose: (community: number | null) => void;
  /** Ids of the CIs of the chosen community. */
  members: readonly number[];
}) {
  const { t } = useTranslation("overview");
  const model = useModelIndex();
  const rows = useMemo(
    () =>
      view.communities
        .map((community, number): Row => ({ number, community, name: names[number] ?? "", region: regions[community.region] ?? "" }))
        .filter(({ community }) => community.cis > 0)
        .sort((one, other) => other.community.cis - one.community.cis),
    [view, names, regions],
  );
  const columns: readonly DataColumn<Row>[] = [
    { id: "name", head: t("community.label"), width: "minmax(160px, 2fr)", order: ({ name }) => name, cell: ({ name }) => name },
    { id: "cis", head: t("community.cis"), width: "64px", number: true, order: ({ community }) => community.cis, cell: ({ community }) => formatNumber(community.cis) },
    { id: "services", head: t("community.services"), width: "76px", number: true, order: ({ community }) => community.serviceCount, cell: ({ community }) => formatNumber(community.serviceCount) },
    { id: "critical", head: t("community.critical"), width: "70px", number: true, order: ({ community }) => community.byCriticality[3] ?? 0, cell: ({ community }) => formatNumber(community.byCriticality[3] ?? 0) },
    { id: "mostly", head: t("community.mostly"), width: "minmax(120px, 2fr)", cell: ({ community }) => community.classes.map((id) => classPlural(classLabel(model, id))).join(", ") },
  ];
  return (
    <div className={styles.lists}>
      <DataGrid label={t("communities")} columns={columns} rows={rows} rowId={({ number }) => number} chosen={chosen} onChoose={({ number }) => onChoose(number)} />
      {chosen !== null && view.isPlaced && <MemberList key={chosen} name={names[chosen] ?? ""} members={members} />}
    </div>
  );
}

function MemberList({ name, members }: { name: string; members: readonly number[] }) {
  const { t } = useTranslation("overview");
  const model = useModelIndex();
  const listed = useMemo(() => members.slice(0, mostOnMap), [members]);
  const { data = [] } = useQuery({ ...ciSummariesQuery(listed), enabled: listed.length > 0 });
  const primary = useSelectionStore((selection) => selection.primary);
  const columns: readonly DataColumn<CiSummary>[] = [
    {
      id: "name",
      head: t("ci.name"),
      width: "minmax(160px, 2fr)",
      order: (ci) => ci.name,
      cell: (ci) => (
        <span className={styles.name}>
          <ClassIcon classId={ci.class} />
          {ci.name}
        </span>
      ),
    },
    { id: "key", head: t("ci.key"), width: "minmax(90px, 1fr)", order: (ci) => ci.key, cell: (ci) => <span className={styles.key}>{ci.key}</span> },
    { id: "class", head: t("ci.class"), width: "minmax(110px, 1fr)", order: (ci) => classLabel(model, ci.class), cell: (ci) => classLabel(model, ci.class) },
    { id: "criticality", head: t("ci.criticality"), width: "110px", order: (ci) => ci.criticality ?? "", cell: (ci) => (ci.criticality !== null && isCriticality(ci.criticality) ? <Criticality level={ci.criticality} /> : null) },
  ];
  return (
    <section className={styles.members} aria-label={t("membersOf", { name })}>
      <h2>{t("membersOf", { name })}</h2>
      {members.length > listed.length && <p>{t("membersCut", { shown: formatNumber(listed.length), all: formatNumber(members.length) })}</p>}
      <DataGrid label={t("membersOf", { name })} columns={columns} rows={data} rowId={(ci) => ci.id} chosen={primary} onChoose={(ci) => setSelection(selectOnly(ci.id))} />
    </section>
  );
}
