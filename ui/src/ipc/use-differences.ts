import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type DifferenceItem, differenceItems } from "../components/difference-items";
import { formatNumber } from "../components/format";
import type { Between, DifferenceFilter } from "./bindings";
import { useModelIndex } from "./model-index";
import { comparedCisQuery, comparedRelationshipsQuery } from "./time-queries";
import { usePages } from "./use-pages";

/** Lists everything that differs. */
export const ALL_DIFFERENCES: DifferenceFilter = { what: null, text: "", class: null };

/** What differs between two moments, as lines, as far as they were asked for. */
export interface Differences {
  readonly items: readonly DifferenceItem[];
  readonly isPending: boolean;
  readonly isFetching: boolean;
  readonly isLate: boolean;
  readonly error: Error | null;
  readonly more: () => void;
  /** The word for an attribute. */
  readonly labelOf: (attribute: string) => string;
}

/** The word for an attribute, or for what every CI or relationship has. */
export function useAttributeLabel(): (attribute: string) => string {
  const { t } = useTranslation("common");
  const index = useModelIndex();
  return useCallback(
    (attribute: string) =>
      index.attributes.get(attribute)?.label ?? t(`fixedAttribute.${attribute}`, { defaultValue: attribute }),
    [index, t],
  );
}

/** Asks for what differs between two moments, CIs first. */
export function useDifferences(between: Between, filter: DifferenceFilter): Differences {
  const { t } = useTranslation("common");
  const cis = usePages(useInfiniteQuery(comparedCisQuery(between, filter)));
  const relationships = usePages(useInfiniteQuery(comparedRelationshipsQuery(between, filter)));
  const allCis = cis.rows.length >= cis.total;
  const items = useMemo(
    () =>
      differenceItems(cis, relationships, {
        cis: t("differing.cis"),
        relationships: t("differing.relationships"),
        count: formatNumber,
      }),
    [cis.rows, cis.total, relationships.rows, relationships.total, t],
  );
  const { more: moreCis } = cis;
  const { more: moreRelationships } = relationships;
  const more = useCallback(
    () => (allCis ? moreRelationships() : moreCis()),
    [allCis, moreCis, moreRelationships],
  );
  const labelOf = useAttributeLabel();
  return {
    items,
    isPending: cis.isPending || relationships.isPending,
    isFetching: cis.isFetching || relationships.isFetching,
    isLate: cis.isLate || relationships.isLate,
    error: cis.error ?? relationships.error,
    more,
    labelOf,
  };
}
