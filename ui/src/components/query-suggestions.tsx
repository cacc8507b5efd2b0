import { useTranslation } from "react-i18next";
import type { QuerySuggestion } from "../ipc/bindings";
import { modelWord } from "../locales/model-words";
import { ClassIcon } from "./class-icon";
import { formatNumber } from "./format";
import { Kbd } from "./kbd";
import { Mono } from "./mono";
import styles from "./query-suggestions.module.css";

/** What may stand at the caret, under a query. */
export function QuerySuggestions({
  id,
  suggestions,
  chosen,
  onTake,
}: {
  id: string;
  suggestions: readonly QuerySuggestion[];
  chosen: QuerySuggestion | undefined;
  onTake: (suggestion: QuerySuggestion) => void;
}) {
  const { t } = useTranslation("query");
  return (
    <div className={styles.panel}>
      <ul id={id} role="listbox" aria-label={t("suggestions")} className={styles.list}>
        {suggestions.map((suggestion, at) => (
          <li
            key={`${suggestion.kind}-${suggestion.text}`}
            id={`${id}-${at}`}
            role="option"
            aria-selected={suggestion === chosen}
            className={styles.option}
            // The field keeps the focus.
            onPointerDown={(event) => {
              event.preventDefault();
              onTake(suggestion);
            }}
          >
            <Words suggestion={suggestion} />
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

function Words({ suggestion }: { suggestion: QuerySuggestion }) {
  const { t } = useTranslation("query");
  const { text, label, kind, cis } = suggestion;
  const count = cis !== null && (
    <span className={styles.count}>
      {cis === 0 ? t("noCis") : t("cis", { count: cis, shown: formatNumber(cis) })}
    </span>
  );
  if (kind === "class") {
    return (
      <>
        <ClassIcon classId={text} size={15} />
        <span className={styles.label}>{modelWord(label)}</span>
        <Mono className={styles.id}>{text}</Mono>
        {count}
      </>
    );
  }
  if (kind === "value") {
    return (
      <>
        <span className={styles.value}>{label}</span>
        {count}
      </>
    );
  }
  return (
    <>
      <Mono className={styles.field}>{text.trim()}</Mono>
      <span className={styles.note}>{kind === "attribute" ? modelWord(label) : t(`meaning.${meaningOf(label)}`)}</span>
    </>
  );
}

const MEANINGS = [
  "class", "status", "name", "key", "updated", "created", "source", "has", "missing",
  "depends_on", "impacts", "within", "not", "or",
] as const;

/** The words that say what a field or a word of the language is for. */
function meaningOf(label: string): (typeof MEANINGS)[number] | "other" {
  return MEANINGS.find((known) => known === label) ?? "other";
}
