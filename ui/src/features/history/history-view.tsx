import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Tabs, tabPanelId } from "../../components/tabs";
import type { HistorySection, ViewProps } from "../../components/views";
import { BaselinesSection } from "./baselines-section";
import { ChangesetsSection } from "./changesets-section";
import { DraftsSection } from "./drafts-section";
import styles from "./history-view.module.css";

const SECTIONS: readonly HistorySection[] = ["changesets", "baselines", "drafts"];

/** What was recorded, what was named of it, and what is proposed: changesets, baselines, drafts. */
export function HistoryView({ params, setParams, setTitle, tabId }: ViewProps<"history">) {
  const { t } = useTranslation("history");
  const { section, chosen } = params;
  const title = section === "changesets" ? t("title") : t(`sections.${section}`);
  useEffect(() => setTitle(title), [setTitle, title]);
  const choose = (next: number | null) => setParams({ section, chosen: next });
  const number = typeof chosen === "number" ? chosen : null;
  const name = `history-${tabId}`;
  return (
    <div className={styles.view}>
      <Tabs
        label={t("section")}
        name={name}
        active={section}
        onChange={(next) => setParams({ section: next, chosen: null })}
        tabs={SECTIONS.map((id) => ({ id, label: t(`sections.${id}`) }))}
      />
      <div role="tabpanel" id={tabPanelId(name)} aria-labelledby={`${name}-tab-${section}`} className={styles.section}>
        {section === "changesets" && <ChangesetsSection chosen={number} onChoose={choose} />}
        {section === "baselines" && <BaselinesSection chosen={number} onChoose={choose} />}
        {section === "drafts" && <DraftsSection chosen={chosen} onChoose={choose} />}
      </div>
    </div>
  );
}
