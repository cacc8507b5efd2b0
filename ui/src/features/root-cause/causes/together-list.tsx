import { useTranslation } from "react-i18next";
import type { Told } from "../told";
import { percent } from "../percent";
import { areSame, type Faults } from "./chosen-cause";
import listStyles from "./cause-list.module.css";
import { ProbabilityBar } from "./probability-bar";
import styles from "./together-list.module.css";

/** Hypotheses listed. */
const LISTED = 5;

/** Ranked sets of faults, where some of the first have several. */
export function TogetherList({
  told,
  faults,
  onChoose,
}: {
  told: Told;
  faults: Faults;
  onChoose: (faults: Faults) => void;
}) {
  const { t } = useTranslation("rootCause");
  const first = told.view.hypotheses.slice(0, LISTED);
  if (!first.some((one) => one.faults.length > 1)) return null;
  return (
    <section aria-label={t("together.heading")}>
      <div className={listStyles.head}>
        <h2>{t("together.heading")}</h2>
        <span className={listStyles.note}>{t("together.note")}</span>
      </div>
      <ol aria-label={t("together.label")}>
        {first.map((one) => {
          const words = one.faults.map(({ ci, state }) => `${told.nameOf(ci)} ${t(`check.state.${state}`)}`).join(" + ");
          const isShown = areSame(one.faults, faults);
          return (
            <li key={words}>
              <button
                type="button"
                className={styles.row}
                aria-pressed={isShown}
                title={words}
                onClick={() => onChoose(one.faults)}
              >
                <span className={styles.words}>{words}</span>
                <ProbabilityBar lower={one.probability} upper={one.probability} value={one.probability} isStrong={isShown} />
                <span className={styles.share}>{percent(one.probability)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
