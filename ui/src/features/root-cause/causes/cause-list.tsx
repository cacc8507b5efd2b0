import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import type { CiId } from "../../../components/ids";
import { ExplanationButton } from "../explanation/explanation-button";
import type { Told } from "../told";
import { alikeGroups } from "./alike-groups";
import styles from "./cause-list.module.css";
import { CauseRow } from "./cause-row";
import { areSame, type Faults } from "./chosen-cause";

/** Causes listed until more are asked for. */
const LISTED = 8;

/** The ranked causes; the chosen one with its reasons, look-alikes together. */
export function CauseList({
  told,
  faults,
  moved,
  onChoose,
}: {
  told: Told;
  /** The faults that are shown. */
  faults: Faults;
  /** By how many places each cause moved since the question before. */
  moved: ReadonlyMap<CiId, number | null>;
  onChoose: (faults: Faults) => void;
}) {
  const { t } = useTranslation("rootCause");
  const [isWhole, setWhole] = useState(false);
  const { candidates, searched } = told.view;
  const groups = useMemo(() => alikeGroups(candidates), [candidates]);
  const rank = useMemo(() => new Map(candidates.map(({ ci }, index) => [ci, index + 1])), [candidates]);
  const shown = isWhole ? groups : groups.slice(0, LISTED);
  const more = groups.length - LISTED;
  return (
    <section aria-label={t("causes.heading")}>
      <div className={styles.head}>
        <h2>{t("causes.heading")}</h2>
        <span className={styles.note}>{t(searched.complete ? "causes.note" : "causes.noteRange")}</span>
        {faults.length > 0 && <ExplanationButton told={told} faults={faults} />}
      </div>
      {candidates.length === 0 && <p className={styles.none}>{t("causes.none")}</p>}
      <ol aria-label={t("causes.label")}>
        {shown.map((group) => {
          const twins = group.length - 1;
          return group.map((one, index) => (
            <CauseRow
              key={one.ci}
              told={told}
              one={one}
              rank={rank.get(one.ci) ?? 0}
              moved={moved.get(one.ci)}
              isChosen={areSame(faults, [one])}
              isTwin={index > 0}
              {...(index === 1 ? { alike: t("causes.alike", { count: twins === 1 ? 1 : twins + 1 }) } : {})}
              endsGroup={index === group.length - 1}
              onChoose={() => onChoose([{ ci: one.ci, state: one.state }])}
            />
          ));
        })}
      </ol>
      {more > 0 && (
        <div className={styles.more}>
          <Button small look="quiet" onClick={() => setWhole(!isWhole)}>
            {isWhole ? t("causes.fewer") : t("causes.more", { count: more })}
          </Button>
        </div>
      )}
    </section>
  );
}
