import { IconSearch, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { ClassIcon } from "../../components/class-icon";
import { IconButton } from "../../components/icon-button";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { TextField } from "../../components/text-field";
import type { CiSummary } from "../../ipc/bindings";
import { searchQuery } from "../../ipc/queries";
import styles from "./forms.module.css";

/** How many CIs are offered at once. */
const OFFERED = 20;

/** Finds one CI by words in its key, name and attributes. */
export function CiPicker({
  label,
  value,
  onChange,
  except,
  problem,
  autoFocus = false,
}: {
  label: string;
  value: CiSummary | null;
  onChange: (ci: CiSummary | null) => void;
  /** A CI that is not offered. */
  except?: number;
  problem?: string;
  autoFocus?: boolean;
}) {
  const { t } = useTranslation("inspector");
  const { t: common } = useTranslation("common");
  const listId = useId();
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState(0);
  const { data } = useQuery({
    ...searchQuery(words.trim(), OFFERED),
    enabled: words.trim() !== "" && value === null,
  });

  if (value !== null) {
    return (
      <div className={styles.picked}>
        <ClassIcon classId={value.class} size={15} />
        <MiddleEllipsis text={value.name} className={styles.optionName} />
        <IconButton
          icon={IconX}
          size={14}
          label={common("dismiss")}
          onClick={() => onChange(null)}
        />
      </div>
    );
  }
  const offered =
    words.trim() === "" ? [] : (data?.items ?? []).filter((ci) => ci.id !== except);
  const current = offered[Math.min(chosen, offered.length - 1)];
  const pick = (ci: CiSummary) => {
    setWords("");
    setChosen(0);
    onChange(ci);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? offered.length - 1 : 0;
    if (step > 0 && offered.length > 0) {
      event.preventDefault();
      setChosen((chosen + step) % offered.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (current !== undefined) pick(current);
    }
  };
  return (
    <div>
      <TextField
        icon={IconSearch}
        role="combobox"
        aria-label={label}
        aria-expanded={offered.length > 0}
        aria-controls={offered.length > 0 ? listId : undefined}
        aria-activedescendant={current === undefined ? undefined : `${listId}-${current.id}`}
        aria-autocomplete="list"
        placeholder={t("ciPicker.label")}
        autoFocus={autoFocus}
        problem={problem}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      {offered.length > 0 && (
        <div id={listId} role="listbox" aria-label={label} className={styles.options}>
          {offered.map((ci) => (
            <div
              key={ci.id}
              id={`${listId}-${ci.id}`}
              role="option"
              aria-selected={ci === current}
              className={styles.option}
              onPointerDown={(event) => {
                event.preventDefault();
                pick(ci);
              }}
            >
              <ClassIcon classId={ci.class} size={15} />
              <MiddleEllipsis text={ci.name} className={styles.optionName} />
              <span className={styles.optionNote}>{ci.key}</span>
            </div>
          ))}
        </div>
      )}
      {words.trim() !== "" && data !== undefined && offered.length === 0 && (
        <p className={styles.hint}>{t("ciPicker.nothing", { words })}</p>
      )}
    </div>
  );
}
