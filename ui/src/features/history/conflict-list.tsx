import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { formatNumber } from "../../components/format";
import type { ChoicesRequest, ConflictView, SideView } from "../../ipc/bindings";
import { ConflictRow } from "./conflict-row";
import styles from "./draft-apply.module.css";

const SIDES: readonly SideView[] = ["live", "draft"];

/** Where live moved on and the draft wants something else: one choice each, or one for all. */
export function ConflictList({
  draft,
  conflicts,
  choices,
  onChoices,
}: {
  draft: number;
  conflicts: readonly ConflictView[];
  choices: ChoicesRequest;
  onChoices: (choices: ChoicesRequest) => void;
}) {
  const { t } = useTranslation("drafts");
  const impossible = conflicts.filter(({ draftIsPossible }) => !draftIsPossible);
  const takeAll = (side: SideView) =>
    onChoices({
      all: side,
      // Where the draft's word cannot be taken, live's is.
      each: side === "draft" ? Object.fromEntries(impossible.map(({ id }) => [id, "live" as const])) : {},
    });
  return (
    <section aria-label={t("conflictsTitle")} className={styles.conflicts}>
      <header className={styles.head}>
        <h3>
          {t("conflictsTitle")} <span className={styles.quiet}>{formatNumber(conflicts.length)}</span>
        </h3>
        <p className={styles.quiet}>{t("conflictsHint")}</p>
        <span className={styles.all}>
          {SIDES.map((side) => (
            <Button key={side} small aria-pressed={choices.all === side} onClick={() => takeAll(side)}>
              {t(`allSide.${side}`)}
            </Button>
          ))}
        </span>
      </header>
      <ol className={styles.rows}>
        {conflicts.map((conflict) => (
          <ConflictRow
            key={conflict.id}
            draft={draft}
            conflict={conflict}
            choices={choices}
            onChoose={(side) => onChoices({ ...choices, each: { ...choices.each, [conflict.id]: side } })}
          />
        ))}
      </ol>
    </section>
  );
}
