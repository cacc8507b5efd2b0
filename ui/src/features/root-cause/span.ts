import type { TFunction } from "i18next";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span of time in its two greatest units: "40 s", "12 min", "1 h 32 min", "2 days 3 h". */
export function spanText(t: TFunction<"rootCause">, seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < MINUTE) return t("span.seconds", { count: whole });
  const minutes = Math.round(whole / MINUTE);
  if (minutes < 60) return t("span.minutes", { count: minutes });
  const parts =
    minutes * MINUTE < DAY
      ? [t("span.hours", { count: Math.floor(minutes / 60) }), minutes % 60 > 0 ? t("span.minutes", { count: minutes % 60 }) : ""]
      : daysAndHours(t, Math.round(whole / HOUR));
  return parts.filter((part) => part !== "").join(" ");
}

function daysAndHours(t: TFunction<"rootCause">, hours: number): string[] {
  return [
    t("span.days", { count: Math.floor(hours / 24) }),
    hours % 24 > 0 ? t("span.hours", { count: hours % 24 }) : "",
  ];
}
