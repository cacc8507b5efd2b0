import { useState } from "react";
import styles from "./day-span-field.module.css";
import { isBackwards, isSameSpan } from "./day-span";
import { Select } from "./select";
import { TextField } from "./text-field";
import type { DaySpan } from "./views";

/** A span that has a name of its own. */
export interface NamedSpan {
  readonly id: string;
  readonly label: string;
  readonly span: DaySpan;
}

/** The choice among named spans, and two days where none of them is meant. */
export function DaySpanField({
  words,
  named,
  span,
  onChange,
}: {
  words: { readonly label: string; readonly days: string; readonly from: string; readonly to: string; readonly backwards: string };
  named: readonly NamedSpan[];
  span: DaySpan;
  onChange: (span: DaySpan) => void;
}) {
  const known = named.find((one) => isSameSpan(one.span, span));
  const [isTyping, setTyping] = useState(false);
  const shown = isTyping || known === undefined ? "days" : known.id;
  const choose = (id: string) => {
    setTyping(id === "days");
    const next = named.find((one) => one.id === id);
    if (next !== undefined) onChange(next.span);
  };
  const options = [...named.map(({ id, label }) => ({ value: id, label })), { value: "days", label: words.days }];
  const day = (end: "from" | "to") => (
    <TextField
      small
      type="date"
      className={styles.day ?? ""}
      aria-label={words[end]}
      value={span[end] ?? ""}
      onChange={({ target }) => onChange({ ...span, [end]: target.value === "" ? null : target.value })}
    />
  );
  return (
    <span className={styles.field}>
      <Select small label={words.label} value={shown} options={options} onChange={choose} />
      {shown === "days" && (
        <>
          {day("from")}
          <span aria-hidden>–</span>
          {day("to")}
          {isBackwards(span) && (
            <span className={styles.problem} role="alert">
              {words.backwards}
            </span>
          )}
        </>
      )}
    </span>
  );
}
