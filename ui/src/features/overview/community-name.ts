import type { TFunction } from "i18next";
import { classPlural } from "../../components/class-plural";
import type { NamePartView } from "../../ipc/bindings";
import { classLabel, type ModelIndex } from "../../ipc/model-index";

/** A community's name in words: "Data centre Hamburg · virtual machines". */
export function communityName(parts: readonly NamePartView[], model: ModelIndex, t: TFunction<"overview">): string {
  const words = parts.map(({ word, text }) => (word === "class" ? classPlural(classLabel(model, text)) : text));
  const name = words.join(" · ");
  return name === "" ? t("unnamed") : name.charAt(0).toUpperCase() + name.slice(1);
}
