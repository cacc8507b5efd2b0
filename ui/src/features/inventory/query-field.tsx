import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClassView } from "../../ipc/bindings";
import { type Completion, completions, queryParts } from "./query-completion";
import { CompletionList } from "./completion-list";
import styles from "./query-field.module.css";

/** How many completions are offered at once. */
const OFFERED = 8;

/** The query, with its class terms set apart and completed while typing. */
export function QueryField({
  fieldRef,
  text,
  onChange,
  onLeave,
  classes,
  result,
  onOffering,
}: {
  fieldRef: Ref<HTMLInputElement>;
  text: string;
  onChange: (text: string) => void;
  /** Goes to the rows, when Enter or the down key is pressed. */
  onLeave: () => void;
  classes: readonly ClassView[];
  /** What the query found, told at the right. */
  result: string;
  /** Told when completions open below the field, and when they close. */
  onOffering: (offering: boolean) => void;
}) {
  const { t } = useTranslation("inventory");
  const listId = useId();
  const underlay = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const offered = caret === null ? [] : completions(text, caret, classes, OFFERED);
  const current = offered[Math.min(chosen, offered.length - 1)];

  const isOffering = offered.length > 0;
  useEffect(() => onOffering(isOffering), [isOffering, onOffering]);

  const take = (completion: Completion, input: HTMLInputElement) => {
    onChange(completion.query);
    setChosen(0);
    setCaret(completion.caret);
    requestAnimationFrame(() => input.setSelectionRange(completion.caret, completion.caret));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event;
    if (current !== undefined) {
      if (key === "ArrowDown" || key === "ArrowUp") {
        event.preventDefault();
        const step = key === "ArrowDown" ? 1 : offered.length - 1;
        setChosen((chosen + step) % offered.length);
        return;
      }
      if (key === "Tab" && !event.shiftKey) {
        event.preventDefault();
        take(current, event.currentTarget);
        return;
      }
      if (key === "Escape") {
        event.stopPropagation();
        setCaret(null);
        return;
      }
    }
    if (key === "Enter" || key === "ArrowDown") {
      event.preventDefault();
      setCaret(null);
      onLeave();
    } else if (key === "Escape" && text !== "") {
      event.stopPropagation();
      onChange("");
    }
  };

  return (
    <div className={styles.outer}>
      <div className={styles.field}>
        <IconSearch size={16} stroke={1.5} aria-hidden className={styles.icon} />
        <div className={styles.text}>
          <div ref={underlay} className={styles.underlay} aria-hidden>
            {queryParts(text).map((part) => (
              <span key={part.start} className={part.field ? styles.term : undefined}>
                {part.text}
              </span>
            ))}
          </div>
          <input
            ref={fieldRef}
            type="text"
            role="combobox"
            aria-label={t("query")}
            aria-expanded={isOffering}
            aria-controls={isOffering ? listId : undefined}
            aria-activedescendant={
              current === undefined ? undefined : `${listId}-${offered.indexOf(current)}`
            }
            aria-autocomplete="list"
            spellCheck={false}
            autoComplete="off"
            placeholder={t("queryPlaceholder")}
            value={text}
            onChange={(event) => {
              onChange(event.target.value);
              setCaret(event.target.selectionStart);
              setChosen(0);
            }}
            onScroll={(event) => {
              if (underlay.current !== null) {
                underlay.current.scrollLeft = event.currentTarget.scrollLeft;
              }
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setCaret(null)}
          />
        </div>
        <output className={styles.result} aria-live="polite">
          {result}
        </output>
      </div>
      {isOffering && (
        <CompletionList
          id={listId}
          offered={offered}
          chosen={current}
          onTake={(completion) => {
            const input = document.activeElement;
            if (input instanceof HTMLInputElement) take(completion, input);
          }}
        />
      )}
    </div>
  );
}
