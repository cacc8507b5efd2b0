import type { TFunction } from "i18next";
import type { ModelFindingReasonView, ModelFindingView } from "../../../ipc/bindings";
import { classLabel, type ModelIndex } from "../../../ipc/model-index";
import { worded } from "../../../locales/sentences";

/** CIs that one query names at most: a longer one is no query that anybody reads. */
const MOST_KEYS = 50;

/** Whether a finding is about a CI, so that its subject is a key. */
export function isAboutCi({ reason: { code } }: ModelFindingView): boolean {
  return code !== "typeGone" && code !== "groupTurned" && code !== "notAllowed";
}

/** Keys of the CIs that findings are about, each once, as many as a query may name. */
export function subjectsOf(findings: readonly ModelFindingView[]): readonly string[] {
  const keys = new Set(findings.filter(isAboutCi).map(({ subject }) => subject));
  return [...keys].slice(0, MOST_KEYS);
}

/** A query that finds CIs by their keys. */
export function inventoryQuery(keys: readonly string[]): string {
  return keys.map((one) => `key:${quoted(one)}`).join(" or ");
}

/** As the query language takes a value whatever is in it. */
function quoted(text: string): string {
  const literal = text.replaceAll(/(\\*)\*/gu, "$1$1\\*");
  return `"${literal.replaceAll('"', '""')}"`;
}

/** What is the matter with a CI, a value or a relationship, in words. */
export function reasonWords(t: TFunction<"model">, index: ModelIndex, reason: ModelFindingReasonView): string {
  switch (reason.code) {
    case "classGone":
      return t("reason.classGone", reason);
    case "classAbstract":
      return t("reason.classAbstract", reason);
    case "typeGone":
      return t("reason.typeGone", reason);
    case "unsuitable":
      return t("reason.unsuitable", { fault: worded(reason.fault) });
    case "duplicate":
      return t("reason.duplicate", reason);
    case "rewritten":
      return t("reason.rewritten", reason);
    case "moved":
      return t("reason.moved", reason);
    case "notAllowed":
      return t("reason.notAllowed", { source: classLabel(index, reason.sourceClass), target: classLabel(index, reason.targetClass) });
    case "groupTurned":
    case "missing":
    case "becomesExtra":
    case "adopted":
      return t(`reason.${reason.code}`);
  }
}
