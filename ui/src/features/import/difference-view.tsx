import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../components/format";
import { Tabs, tabPanelId } from "../../components/tabs";
import type { ImportReport } from "../../ipc/bindings";
import { firstSide, isListed, type Side, SIDES, sideCount } from "./difference";
import { DifferenceList } from "./difference-list";
import { DoubtfulList } from "./doubtful-list";
import styles from "./difference-view.module.css";
import { IssueTable } from "./issue-table";

/** What an import would do, side by side under tabs with counts. */
export function DifferenceView({ report }: { report: ImportReport }) {
  const { t } = useTranslation("importing");
  const [chosen, setChosen] = useState<Side | null>(null);
  const side = chosen ?? firstSide(report);
  return (
    <div className={styles.view}>
      <Tabs
        label={t("tabs")}
        name="import"
        active={side}
        onChange={setChosen}
        tabs={SIDES.map((id) => ({
          id,
          label: t(`tab.${id}`),
          count: formatNumber(sideCount(report, id)),
        }))}
      />
      <div
        role="tabpanel"
        id={tabPanelId("import")}
        aria-labelledby={`import-tab-${side}`}
        className={styles.panel}
      >
        <SideContent report={report} side={side} />
      </div>
    </div>
  );
}

function SideContent({ report, side }: { report: ImportReport; side: Side }) {
  const { t } = useTranslation("importing");
  const total = sideCount(report, side);
  if (total === 0) return <p className={styles.about}>{t(`none.${side}`)}</p>;
  if (side === "wrong") return <IssueTable issues={report.issues} total={total} />;
  if (side === "doubtful") return <DoubtfulList doubtful={report.doubtful} total={total} />;
  const cis = report.cis[side];
  const relationships = report.relationships[side];
  const words = {
    cis: t("cisCount", { count: cis, shown: formatNumber(cis) }),
    relationships: t("relationshipsCount", {
      count: relationships,
      shown: formatNumber(relationships),
    }),
  };
  if (!isListed(side)) return <p className={styles.about}>{t("unchanged", words)}</p>;
  const listed = report.differences.filter(({ what }) => what === side);
  return (
    <>
      <p className={styles.about}>
        {t(`about.${side}`)} {t("split", words)}.
        {listed.length < total &&
          ` ${t("firstOf", { shown: formatNumber(listed.length), all: formatNumber(total) })}`}
      </p>
      <DifferenceList differences={listed} />
    </>
  );
}
