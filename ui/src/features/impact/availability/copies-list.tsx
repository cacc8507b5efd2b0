import { useTranslation } from "react-i18next";
import type { CopyView } from "../../../ipc/bindings";
import { CiCell } from "../cells/ci-cell";
import { percentOf } from "../figures/durations";
import { useDurations } from "../figures/use-durations";
import page from "../page.module.css";
import { select } from "../select";
import styles from "./copies-list.module.css";

/** What would help most: a second copy of a CI, and what it would take off the hours down in a year. */
export function CopiesList({ copies }: { copies: readonly CopyView[] }) {
  const { t } = useTranslation("deepImpact");
  const said = useDurations();
  if (copies.length === 0) return null;
  const widest = Math.max(...copies.map(({ before }) => before.hoursAYear), Number.MIN_VALUE);
  return (
    <section aria-label={t("availability.copies")} className={styles.section}>
      <div className={page.heading}>
        <h2>{t("availability.copies")}</h2>
        <span className={page.note}>{t("availability.copiesNote")}</span>
      </div>
      <ol className={styles.rows} tabIndex={0} aria-label={t("availability.copies")}>
        {copies.map(({ ci, before, after }) => (
          <li key={ci.id}>
            <button type="button" className={styles.row} onClick={() => select(ci.id)}>
              <CiCell ci={ci} />
              <span className={styles.bar} aria-hidden>
                <span className={styles.before} style={{ width: `${(100 * before.hoursAYear) / widest}%` }} />
                <span className={styles.after} style={{ width: `${(100 * after.hoursAYear) / widest}%` }} />
              </span>
              <span className={styles.number}>
                {t("availability.copy", {
                  before: said(before.hoursAYear),
                  after: said(after.hoursAYear),
                  less: percentOf(before.hoursAYear === 0 ? 0 : 1 - after.hoursAYear / before.hoursAYear),
                })}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
