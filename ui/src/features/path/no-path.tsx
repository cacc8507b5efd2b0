import { IconArrowsExchange } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/empty-state";
import type { CiId } from "../../components/ids";
import { shortName } from "../../components/short-name";
import { ciSummariesQuery, pathsQuery } from "../../ipc/queries";

/** Says that there is no path this way, and whether there is one the other way. */
export function NoPath({ from, to, onSwap }: { from: CiId; to: CiId; onSwap: () => void }) {
  const { t } = useTranslation("path");
  const ids = useMemo(() => [from, to], [from, to]);
  const { data: cis } = useQuery(ciSummariesQuery(ids));
  const { data: reverse } = useQuery(pathsQuery(to, from, "shortest", 1));
  const nameOf = (id: CiId) => shortName(cis?.find((ci) => ci.id === id)?.name ?? "");
  if (reverse === undefined || cis === undefined) return null;
  const names = { from: nameOf(from), to: nameOf(to) };
  const [back] = reverse.paths;
  if (back === undefined) return <EmptyState sentence={t("noneEither", names)} />;
  const count = back.length - 1;
  return (
    <EmptyState
      sentence={`${t("none", names)} ${t("reverse", { ...names, count })}`}
      actions={[{ label: t("showReverse"), icon: IconArrowsExchange, run: onSwap }]}
    />
  );
}
