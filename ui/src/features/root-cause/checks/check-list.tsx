import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ClassIcon } from "../../../components/class-icon";
import type { CiId } from "../../../components/ids";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import type { ObservedState } from "../../../components/observed";
import { selectOnly, setSelection } from "../../../components/selection-store";
import { StateIcon } from "../../../components/state-icon";
import listStyles from "../causes/cause-list.module.css";
import { bitsText } from "../percent";
import type { Told } from "../told";
import styles from "./check-list.module.css";
import { checkWords } from "./check-words";

/** Looks proposed until more are asked for. */
const LISTED = 4;

/** What to look at next, most telling first; an answer joins the evidence at once. */
export function CheckList({
  told,
  onMark,
}: {
  told: Told;
  onMark: (cis: readonly CiId[], state: ObservedState) => void;
}) {
  const { t } = useTranslation("rootCause");
  const [isWhole, setWhole] = useState(false);
  const { checks, entropy } = told.view;
  const more = checks.length - LISTED;
  return (
    <section aria-label={t("check.heading")}>
      <div className={listStyles.head}>
        <h2>{t("check.heading")}</h2>
        <span className={listStyles.note}>{t("check.note", { bits: bitsText(entropy) })}</span>
      </div>
      {checks.length === 0 && <p className={listStyles.none}>{t("check.none")}</p>}
      <ol aria-label={t("check.label")}>
        {(isWhole ? checks : checks.slice(0, LISTED)).map((check) => {
          const ci = told.cis.get(check.ci);
          if (ci === undefined) return null;
          const words = checkWords(t, told, check);
          return (
            <li key={check.ci} className={styles.row}>
              <button type="button" className={styles.ci} onClick={() => setSelection(selectOnly(check.ci))}>
                <ClassIcon classId={ci.class} size={16} />
                <span className={styles.words}>
                  <MiddleEllipsis text={ci.name} className={styles.name ?? ""} />
                  <span className={styles.why} title={words}>
                    {words}
                  </span>
                </span>
              </button>
              <span className={styles.bits}>{t("check.bits", { bits: bitsText(check.bits) })}</span>
              <span className={styles.marks}>
                <button type="button" aria-label={t("check.fineOf", { name: ci.name })} onClick={() => onMark([check.ci], "up")}>
                  <StateIcon state="up" size={14} />
                  {t("check.fine")}
                </button>
                <button type="button" aria-label={t("check.brokenOf", { name: ci.name })} onClick={() => onMark([check.ci], "down")}>
                  <StateIcon state="down" size={14} />
                  {t("check.broken")}
                </button>
              </span>
            </li>
          );
        })}
      </ol>
      {more > 0 && (
        <div className={listStyles.more}>
          <Button small look="quiet" onClick={() => setWhole(!isWhole)}>
            {isWhole ? t("causes.fewer") : t("causes.more", { count: more })}
          </Button>
        </div>
      )}
    </section>
  );
}
