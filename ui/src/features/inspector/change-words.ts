import { useTranslation } from "react-i18next";
import type { AttributeChangeView } from "../../ipc/bindings";
import type { ModelIndex } from "../../ipc/model-index";
import { withinSentence } from "../../locales/formats";

/** Longest value told in a line of history. */
const LONGEST = 120;

/** Tells a change in one line: "owner: T. Roth → I. Albrecht". */
export function useChangeWords(index: ModelIndex): (change: AttributeChangeView) => string {
  const { t } = useTranslation("inspector");
  const value = (text: string | null) =>
    text === null || text === "" ? t("cleared") : text.slice(0, LONGEST);
  return ({ attribute, from, to }) =>
    t("change", {
      attribute: withinSentence(index.attributes.get(attribute)?.label ?? attribute),
      from: value(from),
      to: value(to),
    });
}
