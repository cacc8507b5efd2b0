import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ChangesetView } from "../../ipc/bindings";
import { comparisonQuery } from "../../ipc/time-queries";
import { contentOf } from "./content-of";

/** A changeset by its number; missing until it is known. */
export function useChangeset(number: number): ChangesetView | undefined {
  const { t } = useTranslation("history");
  return useQuery(comparisonQuery(contentOf(number), t("comparing"))).data?.to.changeset;
}
