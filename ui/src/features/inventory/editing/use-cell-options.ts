import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import { classLabel, type ModelIndex } from "../../../ipc/model-index";
import { columnValuesQuery, searchQuery } from "../../../ipc/queries";
import type { Column } from "../columns";
import { useRested } from "../use-rested";
import type { CellField } from "./cell-field";
import { type CellOption, matchingOptions } from "./cell-options";

/** Values offered at once. */
const OFFERED = 8;

/** The values to offer for a cell, given what was typed; null while nothing was. */
export function useCellOptions(
  column: Column,
  field: CellField,
  index: ModelIndex,
  typed: string | null,
): readonly CellOption[] {
  const { t } = useTranslation(["inventory", "common"]);
  const rested = useRested(typed ?? "");
  const isReference = field.kind === "ciReference";
  const isFree = field.choices === null && !isReference;
  const isSuggested = isFree && field.kind === "text" && column.cell !== null;
  const values = useQuery({
    ...columnValuesQuery(column.id, rested, OFFERED),
    enabled: isSuggested && typed !== null && typed !== "",
  });
  const found = useQuery({
    ...searchQuery(rested, OFFERED),
    enabled: isReference && typed !== null && rested.trim() !== "",
  });
  const choices = useMemo(() => {
    const word = (value: string) => {
      if (column.id === "class") return classLabel(index, value);
      if (column.id === "status") return t(`common:status.${value}`, { defaultValue: value });
      if (column.id === "criticality") return t(`common:criticality.${value}`, { defaultValue: value });
      if (field.kind === "boolean") return t(value === "true" ? "bulk.yes" : "bulk.no");
      return value;
    };
    const all = (field.choices ?? []).map((value) => ({ value, label: word(value), note: null }));
    return field.required || field.choices === null ? all : [...all, { value: "", label: t("editing.none"), note: null }];
  }, [column.id, field, index, t]);

  if (field.choices !== null) return matchingOptions(choices, typed ?? "");
  if (typed === null) return [];
  if (isReference) {
    return (found.data?.items ?? []).map((ci) => ({ value: ci.key, label: ci.name, note: ci.key }));
  }
  const known = isSuggested && typed !== "" ? (values.data ?? []) : [];
  return known
    .filter(({ value }) => value !== typed)
    .map(({ value, cis }) => ({ value, label: value, note: t("found", { count: cis, shown: formatNumber(cis) }) }));
}
