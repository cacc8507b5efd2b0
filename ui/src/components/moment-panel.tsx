import { IconCheck } from "@tabler/icons-react";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BaselineView, DraftView, MomentKind } from "../ipc/bindings";
import { Button } from "./button";
import { formatNumber, formatWhen } from "./format";
import { MiddleEllipsis } from "./middle-ellipsis";
import { MomentIcon } from "./moment-icon";
import styles from "./moment-panel.module.css";
import { changesetWords, draftWords, NOW } from "./moment-words";
import { TextField } from "./text-field";

/** Written as the core reads them: fields of the engine's own write dates in as many ways as there are places. */
const DATE = /^\d{4}-\d{2}-\d{2}$/u;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/u;

/** A choice among all moments: now, a date and time, a changeset, a baseline or a draft. */
export function MomentPanel({
  chosen,
  baselines,
  drafts,
  problem,
  onPick,
  children,
}: {
  /** Words of the moment in force; null for one that has none. */
  chosen: string | null;
  baselines: readonly BaselineView[];
  drafts: readonly DraftView[];
  /** Why the moment asked for last cannot be shown. */
  problem?: ReactNode;
  onPick: (words: string) => void;
  /** Further acts, below the choice. */
  children?: ReactNode;
}) {
  const { t } = useTranslation("time");
  return (
    <div className={styles.panel}>
      <ul className={styles.list}>
        <Choice kind="now" words={NOW} name={t("now")} note={t("nowNote")} {...{ chosen, onPick }} />
      </ul>
      <TimeForm onPick={onPick} />
      <ChangesetForm onPick={onPick} />
      {problem}
      <h3 className={styles.heading}>{t("baselines")}</h3>
      {baselines.length === 0 && <p className={styles.none}>{t("noBaselines")}</p>}
      <ul className={styles.list}>
        {baselines.map(({ id, name, changeset }) => (
          <Choice
            key={id}
            kind="baseline"
            words={name}
            name={name}
            note={`${t("changeset", { number: formatNumber(changeset.number) })} · ${formatWhen(changeset.at)}`}
            {...{ chosen, onPick }}
          />
        ))}
      </ul>
      <h3 className={styles.heading}>{t("drafts")}</h3>
      {drafts.length === 0 && <p className={styles.none}>{t("noDrafts")}</p>}
      <ul className={styles.list}>
        {drafts.map(({ id, name, at, author }) =>
          name === null ? null : (
            <Choice
              key={id}
              kind="draft"
              words={draftWords(name)}
              name={name}
              note={`${author} · ${formatWhen(at)}`}
              {...{ chosen, onPick }}
            />
          ),
        )}
      </ul>
      {children !== undefined && <div className={styles.acts}>{children}</div>}
    </div>
  );
}

function Choice({
  kind,
  words,
  name,
  note,
  chosen,
  onPick,
}: {
  kind: MomentKind;
  words: string;
  name: string;
  note: string;
  chosen: string | null;
  onPick: (words: string) => void;
}) {
  const isChosen = words === chosen;
  return (
    <li>
      <button
        type="button"
        className={styles.choice}
        aria-current={isChosen || undefined}
        onClick={() => onPick(words)}
      >
        <MomentIcon kind={kind} />
        <MiddleEllipsis text={name} />
        <span className={styles.note}>{note}</span>
        {isChosen ? <IconCheck size={14} stroke={2} aria-hidden /> : <span />}
      </button>
    </li>
  );
}

function TimeForm({ onPick }: { onPick: (words: string) => void }) {
  const { t } = useTranslation("time");
  const [date, setDate] = useState("");
  const [clock, setClock] = useState("");
  const ids = useId();
  const isDate = DATE.test(date.trim());
  const isClock = clock.trim() === "" || CLOCK.test(clock.trim());
  const problem = isDate ? (isClock ? null : t("needsClock")) : t("needsDate");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problem !== null) return;
    onPick(clock.trim() === "" ? date.trim() : `${date.trim()}T${clock.trim()}:00`);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={`${ids}date`}>{t("date")}</label>
      <TextField
        small
        id={`${ids}date`}
        placeholder={t("dateHint")}
        value={date}
        onChange={(event) => setDate(event.target.value)}
      />
      <TextField
        small
        aria-label={t("clock")}
        title={t("clockHint")}
        placeholder={t("clockForm")}
        value={clock}
        onChange={(event) => setClock(event.target.value)}
      />
      <Button small type="submit" locked={problem} aria-label={t("goTime")}>
        {t("go")}
      </Button>
    </form>
  );
}

function ChangesetForm({ onPick }: { onPick: (words: string) => void }) {
  const { t } = useTranslation("time");
  const [number, setNumber] = useState("");
  const id = useId();
  const digits = number.replaceAll(/[#,.\s]/gu, "");
  const isNumber = /^\d{1,9}$/u.test(digits);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isNumber) onPick(changesetWords(Number(digits)));
  };
  return (
    <form className={styles.form} data-short onSubmit={submit}>
      <label htmlFor={id}>{t("changesetField")}</label>
      <TextField
        small
        id={id}
        inputMode="numeric"
        placeholder={t("changesetHint")}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
      />
      <Button small type="submit" locked={isNumber ? null : t("needsNumber")} aria-label={t("goChangeset")}>
        {t("go")}
      </Button>
    </form>
  );
}
