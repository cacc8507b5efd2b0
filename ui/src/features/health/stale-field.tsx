import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "../../components/text-field";
import styles from "./health.module.css";

const MOST_DAYS = 36_500;

/** After how many days a CI is stale; taken once it is a number and Enter is pressed or the field is left. */
export function StaleField({ days, onChange }: { days: number; onChange: (days: number) => void }) {
  const { t } = useTranslation("health");
  const id = useId();
  const [text, setText] = useState(String(days));
  useEffect(() => setText(String(days)), [days]);
  const read = /^\d{1,5}$/u.test(text.trim()) ? Number(text) : Number.NaN;
  const isRight = read >= 1 && read <= MOST_DAYS;
  const take = () => {
    if (isRight && read !== days) onChange(read);
  };
  return (
    <form
      className={styles.stale}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <label htmlFor={id}>{t("staleAfter")}</label>
      <TextField
        small
        id={id}
        inputMode="numeric"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        end={<span>{t("days")}</span>}
        {...(isRight ? {} : { problem: t("daysWrong") })}
      />
    </form>
  );
}
