import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Asked } from "../../components/asked";
import { EmptyState } from "../../components/empty-state";
import { nameOfWords } from "../../components/moment-words";
import { Tabs, tabPanelId } from "../../components/tabs";
import type { ViewProps } from "../../components/views";
import type { ComparisonView } from "../../ipc/bindings";
import { useNamedMoments } from "../../ipc/moment";
import { comparisonQuery } from "../../ipc/time-queries";
import styles from "./compare.module.css";
import { CompareBar } from "./compare-bar";
import { CompareMap } from "./compare-map";
import { DifferencesTab } from "./differences-tab";
import { ImpactTab } from "./impact-tab";
import { ThroughTab } from "./through-tab";

const TABS = ["differences", "map", "impact", "through"] as const;
type CompareTab = (typeof TABS)[number];

/** Any two moments side by side: what differs, on a list and on a map, and what fails otherwise. */
export function CompareView({ params, setParams, setTitle, tabId }: ViewProps<"compare">) {
  const { t } = useTranslation("compare");
  const named = useNamedMoments(true);
  const [tab, setTab] = useState<CompareTab>("differences");
  const { from, to } = params;
  const isAsked = from !== "" && to !== "";
  const between = useMemo(() => ({ from, to }), [from, to]);
  const asked = comparisonQuery(between, t("loading"));
  const query = useQuery({ ...asked, enabled: isAsked });
  const title = isAsked
    ? t("titleOf", { from: nameOfWords(from, named), to: nameOfWords(to, named) })
    : t("title");
  useEffect(() => setTitle(title), [setTitle, title]);
  const name = `compare-${tabId}`;
  return (
    <div className={styles.view}>
      <CompareBar between={between} named={named} onBetween={setParams} />
      {!isAsked && <EmptyState sentence={t("empty")} />}
      {isAsked && (
        <>
          <Tabs
            label={t("tabs")}
            name={name}
            active={tab}
            onChange={setTab}
            tabs={TABS.map((id) => ({ id, label: t(`tab.${id}`) }))}
          />
          <div role="tabpanel" id={tabPanelId(name)} aria-labelledby={`${name}-tab-${tab}`} className={styles.panel}>
            <Asked query={query} queryKey={asked.queryKey} label={t("loading")}>
              {(data) => (
                <>
                  {isSame(data) && tab !== "through" && <EmptyState sentence={t("same")} />}
                  {!isSame(data) && tab === "differences" && <DifferencesTab key={title} between={between} counts={data} />}
                  {!isSame(data) && tab === "map" && <CompareMap key={title} between={between} />}
                  {!isSame(data) && tab === "impact" && <ImpactTab key={title} between={between} />}
                  {tab === "through" && <ThroughTab between={between} />}
                </>
              )}
            </Asked>
          </div>
        </>
      )}
    </div>
  );
}

function isSame({ cis, relationships }: ComparisonView): boolean {
  return [cis, relationships].every(({ added, removed, changed }) => added + removed + changed === 0);
}
