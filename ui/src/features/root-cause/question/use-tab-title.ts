import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Observed } from "../../../components/observed";
import { ciSummariesQuery } from "../../../ipc/queries";

/** Names the tab after the first broken CI and how many more there are; gives the name. */
export function useTabTitle(evidence: readonly Observed[], setTitle: (title: string) => void): string {
  const { t } = useTranslation("rootCause");
  const broken = useMemo(
    () => [...new Set(evidence.filter(({ state }) => state !== "up").map(({ ci }) => ci))],
    [evidence],
  );
  const ids = useMemo(() => broken.slice(0, 1), [broken]);
  const { data } = useQuery({ ...ciSummariesQuery(ids), enabled: ids.length > 0 });
  const first = ids.length === 0 ? undefined : data?.[0]?.name;
  const count = broken.length - 1;
  const title = first === undefined ? t("untitled") : count === 0 ? first : t("titleMore", { first, count });
  useEffect(() => setTitle(title), [setTitle, title]);
  return title;
}
