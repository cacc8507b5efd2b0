import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { dayOf } from "../../components/day-span";
import { DaySpanField, type NamedSpan } from "../../components/day-span-field";
import { Segmented } from "../../components/segmented";
import { Select } from "../../components/select";
import type { MeasuresParams } from "../../components/views";
import styles from "./measures-view.module.css";

/** Days within which an incident counts as come again, as offered. */
const REPEAT_DAYS = [7, 14, 30, 60, 90, 180] as const;

/** Which records are measured, and how they are told apart in time. */
export function MeasuresToolBar({
  params,
  onChange,
}: {
  params: MeasuresParams;
  onChange: (params: MeasuresParams) => void;
}) {
  const { t } = useTranslation("measures");
  const { about, span, period, repeatDays } = params;
  const named = useNamedSpans();
  return (
    <div className={styles.bar} role="toolbar" aria-label={t("toolBar")}>
      <h2 className={styles.title}>{t("title")}</h2>
      {about !== "problems" && (
        <>
          <DaySpanField
            words={{ label: t("span"), days: t("spans.days"), from: t("from"), to: t("to"), backwards: t("backwards") }}
            named={named}
            span={span}
            onChange={(next) => onChange({ ...params, span: next })}
          />
          <Segmented
            label={t("period")}
            value={period}
            options={[
              { value: "month", label: t("month") },
              { value: "quarter", label: t("quarter") },
            ]}
            onChange={(next) => onChange({ ...params, period: next })}
          />
        </>
      )}
      {about === "repeats" && (
        <span className={styles.days}>
          {t("repeatDays")}
          <Select
            small
            label={t("repeatDays")}
            value={String(repeatDays)}
            options={daysOffered(repeatDays).map((days) => ({ value: String(days), label: t("days", { count: days }) }))}
            onChange={(days) => onChange({ ...params, repeatDays: Number(days) })}
          />
        </span>
      )}
    </div>
  );
}

function daysOffered(chosen: number): number[] {
  return [...new Set([...REPEAT_DAYS, chosen])].sort((one, other) => one - other);
}

/** All time, and the months that end today. */
function useNamedSpans(): readonly NamedSpan[] {
  const { t } = useTranslation("measures");
  return useMemo(() => {
    const ago = (months: number) => {
      const today = new Date();
      return dayOf(new Date(today.getFullYear(), today.getMonth() - months, today.getDate() + 1));
    };
    return [
      { id: "all", label: t("spans.all"), span: { from: null, to: null } },
      { id: "m3", label: t("spans.m3"), span: { from: ago(3), to: null } },
      { id: "m6", label: t("spans.m6"), span: { from: ago(6), to: null } },
      { id: "m12", label: t("spans.m12"), span: { from: ago(12), to: null } },
    ];
  }, [t]);
}
