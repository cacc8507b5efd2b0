import { useQuery } from "@tanstack/react-query";
import { IconTable } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Asked } from "../../components/asked";
import { Button } from "../../components/button";
import { formatNumber } from "../../components/format";
import { Segmented } from "../../components/segmented";
import type { HealthCheckView, FigureView, HealthView } from "../../ipc/bindings";
import { healthListQuery } from "../../ipc/health-queries";
import { FindingGrid } from "./finding-grid";
import { GapGrid, gapId } from "./gap-grid";
import styles from "./health.module.css";
import { useReasonText } from "./use-reason-text";

type Look = "byClass" | "cis";

/** A figure: what it counts, how it went, and the list behind it. */
export function FigureDetail({
  health,
  figure,
  staleAfterDays,
  trend,
}: {
  health: HealthView;
  figure: FigureView;
  staleAfterDays: number;
  trend: ReactNode;
}) {
  const { t } = useTranslation("health");
  const { openInventory } = useAppActions();
  const [look, setLook] = useState<Look>("byClass");
  const [gap, setGap] = useState<string | null>(null);
  const { check, count, of } = figure;
  const isAboutAttributes = check === "missingRequired" || check === "missingRecommended";
  const gaps = health.gaps.filter(({ required }) => required === (check === "missingRequired"));
  const isByClass = isAboutAttributes && look === "byClass";
  const chosenGap = isByClass ? gaps.find((one) => gapId(one) === gap) : undefined;
  const query = chosenGap === undefined ? figure.query : chosenGap.query;
  const days = { days: formatNumber(staleAfterDays), confirmed: formatNumber(health.confirmedWithinDays) };
  return (
    <>
      <div className={styles.heading}>
        <h2>{t(`check.${check}`)}</h2>
        <span className={styles.quiet}>{t("found", { found: formatNumber(count), of: formatNumber(of) })}</span>
        <span className={styles.end}>
          {isAboutAttributes && (
            <Segmented
              label={t("lists")}
              value={look}
              onChange={setLook}
              options={[
                { value: "byClass", label: t("byClass") },
                { value: "cis", label: t("cis") },
              ]}
            />
          )}
          {query !== null && count > 0 && (
            <Button small look="quiet" icon={IconTable} onClick={() => openInventory(query, "new")}>
              {t("openInventory")}
            </Button>
          )}
        </span>
      </div>
      <p className={styles.said}>{t(`meaning.${check}`, days)}</p>
      {trend}
      {isByClass ? (
        <GapGrid label={t(`check.${check}`)} gaps={gaps} chosen={gap} onChoose={(one) => setGap(gapId(one))} />
      ) : (
        <FindingList check={check} staleAfterDays={staleAfterDays} />
      )}
    </>
  );
}

function FindingList({ check, staleAfterDays }: { check: HealthCheckView; staleAfterDays: number }) {
  const { t } = useTranslation("health");
  const reasonText = useReasonText();
  const options = healthListQuery(check, staleAfterDays, t("working"));
  const query = useQuery(options);
  return (
    <Asked query={query} queryKey={options.queryKey} label={t("working")}>
      {({ total, rows }) => (
        <>
          {total > rows.length && <p className={styles.said}>{t("more", { shown: formatNumber(rows.length), total: formatNumber(total) })}</p>}
          <FindingGrid
            label={t(`check.${check}`)}
            rows={rows.map(({ place, ci, reason }) => ({ id: String(place), ci, reason: reasonText(reason) }))}
            reasonHead={t("column.reason")}
          />
        </>
      )}
    </Asked>
  );
}
