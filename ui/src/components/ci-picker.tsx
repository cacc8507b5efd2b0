import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CiSummary, SearchView } from "../ipc/bindings";
import { ClassIcon } from "./class-icon";
import styles from "./ci-picker.module.css";
import { formatNumber } from "./format";
import { MiddleEllipsis } from "./middle-ellipsis";
import { Popover } from "./popover";
import { TextField } from "./text-field";

/** A search for one CI in a small panel that hangs on its trigger. The owner runs the search for `text`. */
export function CiPicker({
  trigger,
  open,
  onOpenChange,
  label,
  text,
  onText,
  found,
  outdated = false,
  onPick,
  noteOf,
}: {
  trigger: ReactElement;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  label: string;
  text: string;
  onText: (text: string) => void;
  /** What matches `text`; missing while nothing is known yet. */
  found: SearchView | undefined;
  /** `found` answers an earlier text: Enter waits for the answer to this one. */
  outdated?: boolean;
  onPick: (ci: CiSummary) => void;
  /** A word at the right of a CI, such as that it is chosen already. */
  noteOf?: (ci: CiSummary) => string | undefined;
}) {
  return (
    <Popover open={open} onOpenChange={onOpenChange} trigger={trigger} label={label} width={360}>
      <PickerPanel {...{ text, onText, found, outdated, onPick }} {...(noteOf === undefined ? {} : { noteOf })} />
    </Popover>
  );
}

function PickerPanel({
  text,
  onText,
  found,
  outdated,
  onPick,
  noteOf,
}: {
  text: string;
  onText: (text: string) => void;
  found: SearchView | undefined;
  /** `found` answers an earlier text: Enter waits for the answer to this one. */
  outdated: boolean;
  onPick: (ci: CiSummary) => void;
  noteOf?: (ci: CiSummary) => string | undefined;
}) {
  const { t } = useTranslation();
  const listId = useId();
  const [at, setAt] = useState(0);
  const [entered, setEntered] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const items = found?.items ?? [];
  const current = Math.min(at, items.length - 1);
  const more = (found?.total ?? 0) - items.length;
  useEffect(() => {
    setAt(0);
    setEntered(false);
  }, [text]);
  const [best] = items;
  useEffect(() => {
    if (!entered || outdated) return;
    setEntered(false);
    if (best !== undefined) onPick(best);
  }, [entered, outdated, best, onPick]);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent) => {
    const picked = items[current];
    if (event.key === "Enter" && outdated) setEntered(true);
    else if (event.key === "Enter" && picked !== undefined) onPick(picked);
    else if (event.key === "ArrowDown") setAt(Math.min(current + 1, items.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(current - 1, 0));
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.picker}>
      <TextField
        icon={IconSearch}
        autoFocus
        data-autofocus
        role="combobox"
        aria-label={t("picker.search")}
        aria-expanded={items.length > 0}
        aria-autocomplete="list"
        {...(items.length > 0
          ? { "aria-controls": listId, "aria-activedescendant": `${listId}-${current}` }
          : {})}
        placeholder={t("picker.search")}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {items.length > 0 && (
        <div ref={list} id={listId} role="listbox" aria-label={t("picker.results")} className={styles.list}>
          {items.map((ci, index) => {
            const note = noteOf?.(ci);
            return (
              <div
                key={ci.id}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === current}
                className={styles.option}
                onPointerMove={() => setAt(index)}
                onClick={() => onPick(ci)}
              >
                <ClassIcon classId={ci.class} />
                <MiddleEllipsis text={ci.name} className={styles.name ?? ""} />
                {note !== undefined && <span className={styles.note}>{note}</span>}
                <span className={styles.key} title={ci.key}>
                  {ci.key}
                </span>
              </div>
            );
          })}
        </div>
      )}
      {found !== undefined && items.length === 0 && text.trim() !== "" && (
        <p className={styles.hint}>{t("picker.notFound", { text: shortened(text) })}</p>
      )}
      {more > 0 && (
        <p className={styles.hint}>{t("picker.more", { count: more, formatted: formatNumber(more) })}</p>
      )}
    </div>
  );
}

/** Enough of a long text to recognise it in a sentence. */
function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
