import { useTranslation } from "react-i18next";
import { useValueWords } from "../../components/value-words";
import type { AttributeChangeView } from "../../ipc/bindings";
import { useAttributeLabel } from "../../ipc/use-differences";
import { withinSentence } from "../../locales/formats";

/** Longest value told in a line of history. */
const LONGEST = 120;

/** Tells a change in one line: "owner: T. Roth → I. Albrecht". */
export function useChangeWords(): (change: AttributeChangeView) => string {
  const { t } = useTranslation("inspector");
  const labelOf = useAttributeLabel();
  const words = useValueWords();
  const value = (attribute: string, text: string | null) =>
    text === null || text === "" ? t("cleared") : words(attribute, text).slice(0, LONGEST);
  return ({ attribute, from, to }) =>
    t("change", {
      attribute: withinSentence(labelOf(attribute)),
      from: value(attribute, from),
      to: value(attribute, to),
    });
}
