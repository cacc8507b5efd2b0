import { useTranslation } from "react-i18next";
import { formatNumber } from "../../components/format";
import type { HealthView, SectionView, TrendPointView } from "../../ipc/bindings";
import type { Chosen } from "./chosen";
import { FigureRow } from "./figure-row";
import styles from "./health.module.css";
import { PolicyList } from "./policy-list";
import { valuesOf } from "./trend-line";

const SECTIONS: readonly SectionView[] = ["completeness", "correctness", "relationships"];

/** All figures by section, the policies, and in front of them what to ask first. */
export function FigureList({
  health,
  points,
  chosen,
  onChoose,
}: {
  health: HealthView;
  points: readonly TrendPointView[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}) {
  const { t } = useTranslation("health");
  return (
    <nav aria-label={t("figures")} className={styles.master}>
      <div className={styles.section}>
        <button type="button" className={styles.row} aria-current={chosen.kind === "askFirst"} onClick={() => onChoose({ kind: "askFirst" })}>
          <span className={styles.name}>
            <span>{t("section.askFirst")}</span>
          </span>
          <span className={styles.number}>{formatNumber(health.askFirstTotal)}</span>
        </button>
        <div className={styles.heads} aria-hidden>
          <span />
          <span className={styles.number}>{t("column.found")}</span>
          <span className={styles.number}>{t("column.of")}</span>
          <span className={styles.number}>{t("column.share")}</span>
          <span className={styles.trend}>{t("column.trend")}</span>
        </div>
      </div>
      {SECTIONS.map((section) => (
        <section key={section} className={styles.section} aria-labelledby={`health-${section}`}>
          <h2 id={`health-${section}`}>{t(`section.${section}`)}</h2>
          {health.figures
            .filter((figure) => figure.section === section)
            .map((figure) => (
              <FigureRow
                key={figure.check}
                figure={figure}
                values={valuesOf(figure, health, points)}
                isChosen={chosen.kind === "figure" && chosen.check === figure.check}
                onChoose={() => onChoose({ kind: "figure", check: figure.check })}
              />
            ))}
        </section>
      ))}
      <PolicyList chosen={chosen} onChoose={onChoose} />
    </nav>
  );
}
