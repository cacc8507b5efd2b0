import type { TFunction } from "i18next";
import type { AttributeView } from "../../ipc/bindings";

/** The rules that an attribute can keep, in the order in which they are told. */
export const RULES = ["required", "recommended", "unique", "volatile"] as const;

/** The rules of an attribute in words: "required, unique". */
export function rulesText(t: TFunction<"model">, attribute: AttributeView): string {
  return RULES.filter((rule) => attribute[rule])
    .map((rule) => t(`rule.${rule}`))
    .join(", ");
}

/** The type of an attribute with its unit: "Decimal, hours". */
export function kindText(t: TFunction<"model">, { kind, unit }: AttributeView): string {
  const word = t(`kind.${kind}`);
  return unit === null ? word : t("withUnit", { kind: word, unit });
}
