import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ForcedState } from "../../ipc/bindings";
import { ciSummariesQuery } from "../../ipc/queries";

/** Names the tab after the failed CIs: the first two, or the first and how many more. */
export function useTabTitle(forced: readonly ForcedState[], setTitle: (title: string) => void): void {
  const { t } = useTranslation("impact");
  const ids = useMemo(() => forced.map((one) => one.ci), [forced]);
  const { data } = useQuery({ ...ciSummariesQuery(ids), enabled: ids.length > 0 });
  const [first, second] = ids.length === 0 ? [] : (data ?? []).map((ci) => ci.name);
  const count = ids.length - 1;
  const title =
    first === undefined
      ? t("untitled")
      : second === undefined
        ? first
        : count === 1
          ? t("titleTwo", { first, second })
          : t("titleMore", { first, count });
  useEffect(() => setTitle(title), [setTitle, title]);
}
