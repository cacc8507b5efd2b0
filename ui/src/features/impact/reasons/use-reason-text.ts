import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import { useModelIndex } from "../../../ipc/model-index";
import type { LinkWords, ReasonWords } from "./reason-tree";

/** The relationship type that says no more than that one CI needs the other. */
const PLAIN_DEPENDENCY = "depends_on";

/** Puts the reasons of the tree into the user's language. */
export interface ReasonText {
  readonly ofLink: (link: LinkWords) => string;
  readonly ofWords: (words: ReasonWords) => string;
}

/** Words for the links of a reason tree, with the verbs of the workspace's model. */
export function useReasonText(): ReasonText {
  const { t } = useTranslation("impact");
  const { types } = useModelIndex();
  const ofLink = useCallback(
    (link: LinkWords): string => {
      if (link.kind === "group") {
        const { needs, members, left, margin } = link.group;
        const counts = {
          needs: formatNumber(needs),
          members: formatNumber(members),
          left: formatNumber(left),
          margin: formatNumber(margin),
        };
        const words =
          left < needs
            ? t("reason.group", counts)
            : t(margin > 0 ? "reason.toSpare" : "reason.noneToSpare", counts);
        return link.strength === "soft" ? t("reason.softGroup", { group: words }) : words;
      }
      if (link.type === PLAIN_DEPENDENCY && !link.inverse) {
        return t(link.strength === "hard" ? "reason.hardDependency" : "reason.softDependency");
      }
      const type = types.get(link.type);
      const verb = (link.inverse ? type?.inverseLabel : type?.label) ?? link.type;
      return link.strength === "soft" ? t("reason.soft", { verb }) : verb;
    },
    [t, types],
  );
  const ofWords = useCallback(
    (words: ReasonWords): string => {
      switch (words.kind) {
        case "failed":
          return words.state === "down" || words.state === "up"
            ? t("reason.failed")
            : t("reason.forced", { state: t(`forcedState.${words.state}`) });
        case "shownAbove":
          return t("reason.shownAbove");
        case "because":
          return t("reason.because", { count: words.carriers });
        case "several":
          return t("reason.several", { count: words.carriers });
        case "link":
          return words.first
            ? t("reason.becauseGroup", { group: ofLink(words.link) })
            : ofLink(words.link);
        case "linkShownAbove":
          return ofLink(words.link);
        case "nothing":
          return "";
      }
    },
    [t, ofLink],
  );
  return { ofLink, ofWords };
}
