import { i18n } from "../../../locales/i18n";

/** A share from 0 to 1 in whole per cent; empty where there is none. */
export function percent(share: number | null): string {
  return share === null ? "" : i18n.t("measures:percent", { share: Math.round(100 * share) });
}

/** The ends of an interval in whole per cent; empty where there is none. */
export function interval(low: number | null, high: number | null): string {
  if (low === null || high === null) return "";
  return i18n.t("measures:interval", { low: Math.round(100 * low), high: Math.round(100 * high) });
}
