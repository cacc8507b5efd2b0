import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { QueryCompletion, QuerySuggestion } from "../ipc/bindings";
import type { QueryLanguage } from "../ipc/use-query-language";
import styles from "./query-box.module.css";
import { QueryHelp } from "./query-help";
import { charactersBefore, indexOfCharacter, queryParts, type WrongPlace } from "./query-parts";
import { QueryProblem } from "./query-problem";
import { QuerySuggestions } from "./query-suggestions";

/** What cannot be read in a query, and where. */
export interface QueryWrong extends WrongPlace {
  readonly message: string;
}

/** A field for a query: completed while typing, marked where it cannot be read, explained on demand. */
export function QueryBox({
  fieldRef,
  text,
  onChange,
  onLeave,
  language,
  wrong,
  result,
}: {
  fieldRef: Ref<HTMLInputElement>;
  text: string;
  onChange: (text: string) => void;
  /** Goes to what was found, when Enter or the down key is pressed. */
  onLeave: () => void;
  language: QueryLanguage;
  /** Only once the typing has paused: a half-typed query cannot be read either. */
  wrong: QueryWrong | null;
  /** What the query found, told at the right. */
  result: string;
}) {
  const { t } = useTranslation("query");
  const listId = useId();
  const problemId = useId();
  const underlay = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement | null>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const [awaited, setAwaited] = useState(false);
  const { askFor, completion, outdated } = language;
  useEffect(() => {
    askFor(caret === null ? null : { text, cursor: charactersBefore(text, caret) });
  }, [askFor, caret, text]);

  // After a blank anything may come: a list that opens at every blank would only be in the way.
  const isBegun = caret !== null && /\S/u.test(text.charAt(caret - 1));
  const offered = isBegun ? (completion?.suggestions ?? []) : [];
  const isOffering = offered.length > 0;
  const current = offered[Math.min(chosen, offered.length - 1)];

  const take = (suggestion: QuerySuggestion) => {
    if (completion === undefined) return;
    // What is offered is of an earlier place: the first of what is on its way is meant.
    if (outdated) return setAwaited(true);
    const next = completed(text, completion, suggestion);
    onChange(next.text);
    setChosen(0);
    setCaret(next.caret);
    requestAnimationFrame(() => input.current?.setSelectionRange(next.caret, next.caret));
  };
  useEffect(() => {
    if (!awaited || outdated) return;
    setAwaited(false);
    if (current !== undefined) take(current);
  });
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
        take(current);
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
            {queryParts(text, wrong).map((part) => (
              <span key={part.start} className={styles[part.kind]} data-wrong={part.wrong || undefined}>
                {part.text}
              </span>
            ))}
          </div>
          <input
            ref={(element) => {
              input.current = element;
              if (typeof fieldRef === "function") fieldRef(element);
              else if (fieldRef !== null) fieldRef.current = element;
            }}
            type="text"
            role="combobox"
            aria-label={t("field")}
            aria-expanded={isOffering}
            aria-controls={isOffering ? listId : undefined}
            aria-activedescendant={
              current === undefined ? undefined : `${listId}-${offered.indexOf(current)}`
            }
            aria-autocomplete="list"
            aria-invalid={wrong !== null}
            aria-describedby={wrong === null ? undefined : problemId}
            spellCheck={false}
            autoComplete="off"
            placeholder={t("placeholder")}
            value={text}
            onChange={(event) => {
              onChange(event.target.value);
              setCaret(event.target.selectionStart);
              setChosen(0);
              setAwaited(false);
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
        <QueryHelp
          examples={language.examples}
          explanation={language.explanation}
          onOpen={language.onHelp}
          onTake={(query) => {
            onChange(query);
            requestAnimationFrame(() => input.current?.focus());
          }}
        />
      </div>
      {isOffering && (
        <QuerySuggestions id={listId} suggestions={offered} chosen={current} onTake={take} />
      )}
      {wrong !== null && !isOffering && <QueryProblem id={problemId} message={wrong.message} />}
    </div>
  );
}

/** A query after a suggestion was taken. A value is followed by a blank, so that the next term can follow. */
function completed(
  text: string,
  { start, end }: QueryCompletion,
  suggestion: QuerySuggestion,
): { text: string; caret: number } {
  const rest = text.slice(indexOfCharacter(text, end));
  const isWhole = suggestion.kind === "value" || suggestion.kind === "class";
  const blank = isWhole && !/^[\s)]/u.test(rest) ? " " : "";
  const head = `${text.slice(0, indexOfCharacter(text, start))}${suggestion.text}${blank}`;
  return { text: head + rest, caret: head.length };
}
