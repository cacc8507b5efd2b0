import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CiId } from "../../../components/ids";
import { Tabs, tabPanelId } from "../../../components/tabs";
import { AvailabilityPanel } from "../availability/availability-panel";
import styles from "../page.module.css";
import { CutSetsPanel } from "./cut-sets-panel";
import { SinglePointsPanel } from "./single-points-panel";

const PARTS = ["points", "cutSets", "availability"] as const;

/** What it takes to lose one CI: alone, together, and how probable it is. */
export function SubjectPanel({
  tabId,
  about,
  onFail,
}: {
  tabId: string;
  about: CiId;
  /** Asks what fails if these fail. */
  onFail: (cis: readonly CiId[]) => void;
}) {
  const { t } = useTranslation("deepImpact");
  const [part, setPart] = useState<(typeof PARTS)[number]>("points");
  const name = `redundancy-${tabId}`;
  return (
    <>
      <Tabs
        label={t("redundancy.parts")}
        name={name}
        tabs={PARTS.map((id) => ({ id, label: t(`redundancy.part.${id}`) }))}
        active={part}
        onChange={setPart}
      />
      <div role="tabpanel" id={tabPanelId(name)} aria-label={t(`redundancy.part.${part}`)} className={styles.tabPanel}>
        {part === "points" && <SinglePointsPanel about={about} onFail={onFail} />}
        {part === "cutSets" && <CutSetsPanel about={about} onFail={onFail} />}
        {part === "availability" && <AvailabilityPanel about={about} />}
      </div>
    </>
  );
}
