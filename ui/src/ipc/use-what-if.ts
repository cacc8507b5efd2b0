import { IconCircleMinus, IconCirclePlus, IconCopyPlus, IconStack2 } from "@tabler/icons-react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { MenuAction } from "../components/menu";
import { showToast } from "../components/toast-store";
import type { WhatIfRequest } from "./bindings";
import { errorWords } from "./errors";
import { useMoment } from "./moment";
import { useAskWhatIf } from "./time-mutations";

/** What could be supposed of a relationship: acts for its menu. Each shows the estate like that at once. */
export function useWhatIf(): (relationship: number, isInGroup: boolean) => readonly MenuAction[] {
  const { t } = useTranslation("time");
  const moment = useMoment();
  const { mutate } = useAskWhatIf();
  const locked = moment?.kind === "now" ? null : t("whatIfOnlyNow");
  return useCallback(
    (relationship, isInGroup) => {
      const ask = (question: WhatIfRequest) => () =>
        mutate(question, { onError: (error) => showToast({ text: errorWords(error).happened }) });
      const one = (id: string, label: string, icon: MenuAction["icon"], question: WhatIfRequest): MenuAction => ({
        id,
        label,
        ...(icon === undefined ? {} : { icon }),
        locked,
        run: ask(question),
      });
      return [
        one("without", t("suppose.without"), IconCircleMinus, { whatIf: "without", relationship }),
        ...(isInGroup
          ? [
              one("oneMore", t("suppose.oneMore"), IconCirclePlus, { whatIf: "oneMore", relationship }),
              one("enough", t("suppose.oneIsEnough"), IconStack2, { whatIf: "needs", relationship, needs: "1" }),
              one("all", t("suppose.allNeeded"), IconStack2, { whatIf: "needs", relationship, needs: "100%" }),
            ]
          : [one("redundant", t("suppose.redundant"), IconCopyPlus, { whatIf: "oneMore", relationship })]),
      ];
    },
    [mutate, locked, t],
  );
}
