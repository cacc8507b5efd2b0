import { IconCircleCheck, IconClock, IconMapQuestion } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import type { ConfidenceView, ForcedState } from "../../../ipc/bindings";
import { confidenceQuery } from "../../../ipc/analysis-queries";
import { errorWords } from "../../../ipc/errors";
import styles from "./side-panel.module.css";

/** Names of the frontier told in the panel. */
const NAMED = 3;

/** How sure the answer is: what is certain, what only likely, and where the map may end. */
export function CertaintyPanel({ forced, onOpen }: { forced: readonly ForcedState[]; onOpen: () => void }) {
  const { t } = useTranslation("deepImpact");
  const { data, error } = useQuery(confidenceQuery(forced, t("certainty.judging")));
  return (
    <section className={styles.panel} aria-label={t("certainty.heading")}>
      <div className={styles.heading}>
        <h2>{t("certainty.heading")}</h2>
        <button type="button" className={styles.link} onClick={onOpen}>
          {t("certainty.review")}
        </button>
      </div>
      {error !== null && <p className={styles.nothing}>{errorWords(error).happened}</p>}
      {error === null && data !== undefined && <Rows data={data} />}
    </section>
  );
}

function Rows({ data }: { data: ConfidenceView }) {
  const { t } = useTranslation("deepImpact");
  const { rule, certain, likely, frontier, frontierTotal } = data;
  const named = frontier.slice(0, NAMED).map(({ ci }) => ci.key);
  const more = frontierTotal - named.length;
  return (
    <ul className={styles.rows}>
      <li className={styles.row}>
        <IconCircleCheck size={15} stroke={1.5} aria-hidden />
        <span>{t("certainty.certain")}</span>
        <span className={styles.number}>
          <b>{formatNumber(certain)}</b>
        </span>
      </li>
      <li className={styles.row}>
        <IconClock size={15} stroke={1.5} aria-hidden />
        <span>{t("certainty.likely")}</span>
        <span className={styles.quiet}>{t("certainty.likelyWhy", { count: rule.confirmedWithinDays })}</span>
        <span className={styles.number}>
          <b>{formatNumber(likely.length)}</b>
        </span>
      </li>
      <li className={styles.row}>
        <IconMapQuestion size={15} stroke={1.5} aria-hidden />
        <span>{t("certainty.frontier")}</span>
        <span className={styles.quiet}>{t("certainty.frontierWhy")}</span>
        <span className={styles.number}>
          <b>{formatNumber(frontierTotal)}</b>
        </span>
      </li>
      <li className={styles.row}>
        <span className={styles.quiet}>
          {frontierTotal === 0
            ? t("certainty.noFrontier")
            : t("certainty.named", {
                names: named.join(", "),
                more: more > 0 ? t("certainty.more", { count: more, formatted: formatNumber(more) }) : "",
              })}
        </span>
      </li>
    </ul>
  );
}
