import type { TFunction } from "i18next";
import { formatNumber } from "../../../components/format";
import type { RiskFactorView } from "../../../ipc/bindings";
import { withinSentence } from "../../../locales/formats";
import { modelWord } from "../../../locales/model-words";

/** What a factor of a risk is for the change, in words. */
export function factorWords({ id, value }: RiskFactorView, t: TFunction<["records", "common"]>): string {
  switch (value.is) {
    case "service": {
      const criticality = value.criticality === null ? t("risk.value.unstated") : t(`common:criticality.${value.criticality as "high"}`);
      return [value.name, criticality, t(`common:state.${value.state}`)].join(", ");
    }
    case "services":
      return t("risk.value.services", {
        down: formatNumber(value.down),
        degraded: formatNumber(value.degraded),
        atRisk: formatNumber(value.atRisk),
      });
    case "worst":
      return t(`common:state.${value.state}`);
    case "outage":
      return t("minutes", { count: value.minutes });
    case "finished": {
      const of = value.of === null ? t("risk.value.noneStated") : id === "class_history" ? classes(value.of) : value.of;
      if (value.finished === 0) return t("risk.value.noneFinished", { of });
      const share = formatNumber(Math.round((100 * value.successful) / value.finished));
      return t("risk.value.finished", { of, successful: formatNumber(value.successful), finished: formatNumber(value.finished), share });
    }
    case "affected":
      return t("common:cis", { count: value.count, shown: formatNumber(value.count) });
    case "backout":
      return value.minutes === null ? t("risk.value.backoutUntimed") : t("risk.value.backout", { minutes: value.minutes });
    default:
      return t(`risk.value.${value.is}`);
  }
}

/** Labels of classes; what a team or a template is called, people chose. */
function classes(labels: string): string {
  return withinSentence(labels.split(", ").map(modelWord).join(", "));
}
