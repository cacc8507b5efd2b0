import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { durationOf } from "./durations";

/** Says a number of hours: "37.2 min", "4.2 h", "10 days". */
export function useDurations(): (hours: number) => string {
  const { t } = useTranslation("deepImpact");
  return useCallback(
    (hours) => {
      const { unit, text } = durationOf(hours);
      return t(`duration.${unit}`, { text });
    },
    [t],
  );
}
