import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../components/format";
import type { CauseOfViolationView } from "../../ipc/bindings";

/** Tells why a policy is violated. */
export function useCauseText(): (cause: CauseOfViolationView) => string {
  const { t } = useTranslation("health");
  return useCallback(
    (cause) => {
      switch (cause.code) {
        case "doesNotMatch":
          return t("cause.doesNotMatch", { query: cause.query });
        case "matches":
          return cause.way === null ? t("cause.matches", { query: cause.query }) : t("cause.matchesBy", { query: cause.query, way: cause.way });
        case "singlePoints": {
          const keys = cause.first.join(", ");
          const more = cause.total - cause.first.length;
          return t("cause.singlePoints", { keys: more > 0 ? t("others", { keys, more: formatNumber(more) }) : keys });
        }
        case "tooMany":
          return t("cause.tooMany", { found: formatNumber(cause.found), most: formatNumber(cause.most) });
        case "tooFew":
          return t("cause.tooFew", { found: formatNumber(cause.found), least: formatNumber(cause.least) });
      }
    },
    [t],
  );
}
