import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ciSummariesQuery } from "../../ipc/queries";
import type { PathEnds } from "./path-view";

/** Names the tab after the ends of the paths, once both are picked. */
export function usePathTitle({ from, to }: PathEnds, setTitle: (title: string) => void): void {
  const { t } = useTranslation("path");
  const ids = useMemo(() => (from === null || to === null ? [] : [from, to]), [from, to]);
  const { data } = useQuery({ ...ciSummariesQuery(ids), enabled: ids.length > 0 });
  const nameOf = (id: number | null) => data?.find((ci) => ci.id === id)?.name;
  const names = { from: nameOf(from), to: nameOf(to) };
  const title =
    ids.length === 0 || names.from === undefined || names.to === undefined
      ? t("untitled")
      : t("title", { from: names.from, to: names.to });
  useEffect(() => setTitle(title), [setTitle, title]);
}
