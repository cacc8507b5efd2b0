import type { TFunction } from "i18next";
import type { AllowedEndsView, RelationshipTypeView } from "../../ipc/bindings";
import { classLabel, type ModelIndex } from "../../ipc/model-index";

/** The class at an end of a pair, or that it may be any. */
export function endText(t: TFunction<"model">, index: ModelIndex, id: string | null): string {
  return id === null ? t("allowed.anyClass") : classLabel(index, id);
}

/** Where a type is allowed, in a few words: "Server → Rack", "3 pairs of classes", or nothing where it is anywhere. */
export function allowedText(t: TFunction<"model">, index: ModelIndex, { allowed }: RelationshipTypeView): string {
  const [first] = allowed;
  if (first === undefined) return "";
  if (allowed.length > 1) return t("allowed.pairs", { count: allowed.length });
  return pairText(t, index, first);
}

/** "Server → Rack". */
export function pairText(t: TFunction<"model">, index: ModelIndex, { source, target }: AllowedEndsView): string {
  return t("allowed.pair", { source: endText(t, index, source), target: endText(t, index, target) });
}
