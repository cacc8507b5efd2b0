import type { TFunction } from "i18next";
import { classPlural } from "../../components/class-plural";
import type { NamePartView } from "../../ipc/bindings";
import { classLabel, type ModelIndex } from "../../ipc/model-index";

/** A community's name in words: "Data centre Hamburg · virtual machines". */
export function communityName(parts: readonly NamePartView[], model: ModelIndex, t: TFunction<"overview">): string {
  const words = parts.map(({ word, text }, number) => {
    const plural = classPlural(classLabel(model, text));
    if (word !== "class") return text;
    return number === 0 ? plural.charAt(0).toUpperCase() + plural.slice(1) : plural;
  });
  return words.length === 0 ? t("unnamed") : words.join(" · ");
}
