import { useTranslation } from "react-i18next";
import { ClassIcon } from "../../components/class-icon";
import { formatNumber } from "../../components/format";
import { Kbd } from "../../components/kbd";
import { Mono } from "../../components/mono";
import type { Completion } from "./query-completion";
import styles from "./completion-list.module.css";

/** What can be taken at the caret, under the query. */
export function CompletionList({
  id,
  offered,
  chosen,
  onTake,
}: {
  id: string;
  offered: readonly Completion[];
  chosen: Completion | undefined;
  onTake: (completion: Completion) => void;
}) {
  const { t } = useTranslation("inventory");
  return (
    <div className={styles.panel}>
      <ul id={id} role="listbox" aria-label={t("completions")} className={styles.list}>
        {offered.map((completion, at) => (
          <li
            key={completion.query}
            id={`${id}-${at}`}
            role="option"
            aria-selected={completion === chosen}
            className={styles.option}
            // The field keeps the focus.
            onPointerDown={(event) => {
              event.preventDefault();
              onTake(completion);
            }}
          >
            <Words completion={completion} />
          </li>
        ))}
      </ul>
      <p className={styles.hints} aria-hidden>
        <Kbd shortcut="ArrowUp" />
        <Kbd shortcut="ArrowDown" />
        {t("hint.choose")}
        <Kbd shortcut="Tab" />
        {t("hint.take")}
        <Kbd shortcut="Enter" />
        {t("hint.search")}
      </p>
    </div>
  );
}

function Words({ completion }: { completion: Completion }) {
  const { t } = useTranslation("inventory");
  if (completion.class === null) {
    return (
      <>
        <Mono className={styles.field}>class:</Mono>
        <span className={styles.note}>{t("classTerm")}</span>
      </>
    );
  }
  const { id, label } = completion.class;
  return (
    <>
      <ClassIcon classId={id} size={15} />
      <span className={styles.label}>{label}</span>
      <Mono className={styles.id}>{id}</Mono>
      <span className={styles.count}>
        {completion.cis === 0
          ? t("noDirectCis")
          : t("found", { count: completion.cis, shown: formatNumber(completion.cis) })}
      </span>
    </>
  );
}
