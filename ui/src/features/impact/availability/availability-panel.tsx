import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import type { CiId } from "../../../components/ids";
import { availabilityQuery } from "../../../ipc/analysis-queries";
import type { AvailabilityView } from "../../../ipc/bindings";
import { Asked } from "../../../components/asked";
import { percentOf } from "../figures/durations";
import { useDurations } from "../figures/use-durations";
import styles from "../page.module.css";
import { CopiesList } from "./copies-list";
import { ImportanceList } from "./importance-list";
import { UnusableNote } from "./unusable-note";
import { hoursBetween, isPartial, isUnstated } from "./unavailability";

/** How probable it is that a CI is down, what that comes from, and what would help most. */
export function AvailabilityPanel({ about }: { about: CiId }) {
  const { t } = useTranslation("deepImpact");
  const label = t("availability.reckoning");
  const options = availabilityQuery(about, label);
  const query = useQuery(options);
  return (
    <Asked query={query} queryKey={options.queryKey} label={label}>
      {(answer) => <Answer answer={answer} />}
    </Asked>
  );
}

function Answer({ answer }: { answer: AvailabilityView }) {
  const { t } = useTranslation("deepImpact");
  const { unavailability, below, stated, importance, copies, target, unusable } = answer;
  const said = useDurations();
  const unstated = below - stated;
  const [least, most] = hoursBetween(unavailability);
  return (
    <>
      <p className={styles.said}>
        <b>
          {isUnstated(unavailability)
            ? t("availability.unknown")
            : t("availability.said", {
                hours: said(unavailability.hoursAYear),
                available: percentOf(1 - unavailability.estimate),
              })}
        </b>{" "}
        {target !== null &&
          !isUnstated(unavailability) &&
          t(`availability.against.${target.verdict}`, { target: target.target, allowed: said(target.allowedHours) })}
      </p>
      {isPartial(unavailability) && (
        <p className={styles.partial} role="status">
          {t("availability.bounds", { least: said(least), most: said(most) })}
        </p>
      )}
      <p className={unstated > 0 ? styles.partial : styles.said} role="status">
        {t("availability.stated", {
          count: unstated,
          stated: formatNumber(stated),
          below: formatNumber(below),
          unstated: formatNumber(unstated),
        })}
      </p>
      <UnusableNote unusable={unusable} />
      <CopiesList copies={copies} />
      <ImportanceList rows={importance} />
    </>
  );
}
