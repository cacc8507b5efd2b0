import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../components/empty-state";
import { formatNumber } from "../../../components/format";
import { availabilityTargetsQuery } from "../../../ipc/analysis-queries";
import type { TargetsView } from "../../../ipc/bindings";
import { Asked } from "../../../components/asked";
import { UnusableNote } from "../availability/unusable-note";
import { isPartial } from "../availability/unavailability";
import styles from "../page.module.css";
import type { PageProps } from "../page-props";
import { TargetsList } from "./targets-list";
import { verdictOf } from "./verdict";

/** Every service that promises an availability, against what its structure can give, worst first. */
export function TargetsPage({ params, setParams }: PageProps) {
  const { t } = useTranslation("deepImpact");
  const label = t("targets.reckoning");
  const options = availabilityTargetsQuery(label);
  const query = useQuery(options);
  return (
    <div className={styles.page}>
      <Asked query={query} queryKey={options.queryKey} label={label}>
        {(answer) => (
          <Answer answer={answer} onAbout={(about) => setParams({ ...params, page: "redundancy", about })} />
        )}
      </Asked>
    </div>
  );
}

function Answer({ answer, onAbout }: { answer: TargetsView; onAbout: (ci: number) => void }) {
  const { t } = useTranslation("deepImpact");
  const { services, unusable } = answer;
  if (services.length === 0) return <EmptyState sentence={t("targets.none")} />;
  const count = (verdict: string) => formatNumber(services.filter((row) => verdictOf(row) === verdict).length);
  const partial = services.filter(({ unavailability }) => isPartial(unavailability)).length;
  return (
    <>
      <p className={styles.said}>
        {t("targets.said", { missed: count("missed"), open: count("open"), kept: count("kept"), unknown: count("unknown") })}
      </p>
      {partial > 0 && (
        <p className={styles.partial} role="status">
          {t("targets.partial", { count: partial, formatted: formatNumber(partial) })}
        </p>
      )}
      <UnusableNote unusable={unusable} />
      <TargetsList rows={services} onAbout={onAbout} />
    </>
  );
}
