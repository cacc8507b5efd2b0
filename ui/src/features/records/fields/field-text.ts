import type { TFunction } from "i18next";
import { formatNumber } from "../../../components/format";
import { formatPlanned } from "../../../components/format-span";
import { instantOf, localText } from "../../../components/local-time";
import type { RecordFieldView } from "../../../ipc/bindings";

/** A choice of the core in the user's words; one that has none stays as it is. */
export function choiceWords(choice: string, t: TFunction<"records">): string {
  return t(`choice.${choice as "low"}`, { defaultValue: choice });
}

/** A value as it is read. */
export function shownValue(field: RecordFieldView, value: string | null, t: TFunction<"records">): string {
  if (value === null || value === "") return "";
  switch (field.holds) {
    case "time":
      return formatPlanned(value);
    case "boolean":
      return t(value === "true" ? "yes" : "no");
    case "choice":
      return choiceWords(value, t);
    case "whole":
      return formatNumber(Number(value));
    default:
      return value;
  }
}

/** A value as its form shows it. */
export function typedValue(field: RecordFieldView, value: string | null): string {
  return field.holds === "time" ? localText(value) : (value ?? "");
}

/** What was typed, as the core takes it; or why it cannot be taken. */
export function readField(
  field: RecordFieldView,
  typed: string,
  t: TFunction<"records">,
): { readonly value: string | null; readonly problem?: string } {
  const text = typed.trim();
  if (text === "") return { value: null };
  if (field.holds === "time") {
    const value = instantOf(text);
    return value === undefined ? { value: null, problem: t("field.unknownTime") } : { value };
  }
  if (field.holds === "whole") {
    const [least, most] = field.range ?? [0, Number.MAX_SAFE_INTEGER];
    const number = Number(text);
    const fits = Number.isInteger(number) && number >= least && number <= most;
    return fits ? { value: text } : { value: null, problem: t("field.wrongNumber", { least, most }) };
  }
  return { value: text };
}
