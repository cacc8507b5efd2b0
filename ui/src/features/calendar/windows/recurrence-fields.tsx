import { useTranslation } from "react-i18next";
import { Checkbox } from "../../../components/checkbox";
import { Select } from "../../../components/select";
import type { RecurrenceView, WeekdayView } from "../../../ipc/bindings";
import { Row } from "./form-row";
import { daysOf, MONTHS, monthsOf, monthWord, nthOf, WEEK } from "./recurrence";
import styles from "./windows.module.css";

const KINDS = ["once", "daily", "weekly", "monthly", "monthDay", "yearlyNth", "yearlyDay"] as const satisfies readonly RecurrenceView["recurs"][];
const NTHS = ["1", "2", "3", "4", "-1"] as const;
/** The days of a month, and its last one. */
const DAYS = [...Array.from({ length: 31 }, (_, day) => String(day + 1)), "-1"];

/** How often a window comes again; what was not chosen follows the day on which it begins. */
export function RecurrenceFields({
  recurrence,
  start,
  onChange,
}: {
  recurrence: RecurrenceView;
  /** When it begins first, `2026-12-19T18:00`; may be empty. */
  start: string;
  onChange: (recurrence: RecurrenceView) => void;
}) {
  const { t } = useTranslation("calendar");
  const begin = start === "" ? new Date() : new Date(start);
  const weekday = WEEK[(begin.getDay() + 6) % 7] ?? "monday";
  const turnTo = (recurs: RecurrenceView["recurs"]): RecurrenceView => {
    switch (recurs) {
      case "once":
      case "daily":
        return { recurs };
      case "weekly":
        return { recurs, days: [weekday] };
      case "monthly":
        return { recurs, nth: nthOf(begin), day: weekday };
      case "monthDay":
        return { recurs, day: begin.getDate() };
      case "yearlyNth":
        return { recurs, months: [begin.getMonth() + 1], nth: nthOf(begin), day: weekday };
      case "yearlyDay":
        return { recurs, months: [begin.getMonth() + 1], day: begin.getDate() };
    }
  };
  return (
    <>
      <Row label={t("form.recurs")}>
        <Select
          label={t("form.recurs")}
          value={recurrence.recurs}
          options={KINDS.map((value) => ({ value, label: t(`form.${value}`) }))}
          onChange={(recurs) => onChange(turnTo(recurs))}
        />
      </Row>
      {recurrence.recurs === "weekly" && (
        <Row label={t("form.onDays")}>
          <fieldset className={styles.days} aria-label={t("form.onDays")}>
            {WEEK.map((day) => (
              <label key={day}>
                <Checkbox
                  checked={recurrence.days.includes(day)}
                  onChange={(event) => onChange({ recurs: "weekly", days: daysOf(recurrence.days, day, event.target.checked) })}
                />
                {t(`form.short.${day}`)}
              </label>
            ))}
          </fieldset>
        </Row>
      )}
      {(recurrence.recurs === "yearlyNth" || recurrence.recurs === "yearlyDay") && (
        <Row label={t("form.inMonths")}>
          <fieldset className={styles.days} aria-label={t("form.inMonths")}>
            {MONTHS.map((month) => (
              <label key={month}>
                <Checkbox
                  checked={recurrence.months.includes(month)}
                  onChange={(event) => onChange({ ...recurrence, months: monthsOf(recurrence.months, month, event.target.checked) })}
                />
                {monthWord(month)}
              </label>
            ))}
          </fieldset>
        </Row>
      )}
      {(recurrence.recurs === "monthly" || recurrence.recurs === "yearlyNth") && (
        <Row label={t("form.onDay")}>
          <div className={styles.pair}>
            <Select
              label={t("form.nth")}
              value={String(recurrence.nth) as (typeof NTHS)[number]}
              options={NTHS.map((value) => ({ value, label: t(`form.nthOf.${value}`) }))}
              onChange={(nth) => onChange({ ...recurrence, nth: Number(nth) })}
            />
            <Select<WeekdayView>
              label={t("form.weekday")}
              value={recurrence.day}
              options={WEEK.map((value) => ({ value, label: t(`form.day.${value}`) }))}
              onChange={(day) => onChange({ ...recurrence, day })}
            />
          </div>
        </Row>
      )}
      {(recurrence.recurs === "monthDay" || recurrence.recurs === "yearlyDay") && (
        <Row label={t("form.onDay")}>
          <Select
            label={t("form.monthDayOf")}
            value={String(recurrence.day)}
            options={DAYS.map((value) => ({ value, label: value === "-1" ? t("form.lastDay") : t("form.dayNumber", { day: value }) }))}
            onChange={(day) => onChange({ ...recurrence, day: Number(day) })}
          />
        </Row>
      )}
    </>
  );
}
