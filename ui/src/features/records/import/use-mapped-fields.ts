import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { MappedColumns } from "../../../ipc/bindings";
import { recordModelQuery } from "../../../ipc/record-queries";
import { LINK_WORDS, wordOf } from "../detail/link-words";
import { columnOf } from "./mapped-columns";

/** What columns can mean that are no fields of a record. */
const OWN = ["number", "state", "ci", "links", "created_at"] as const;

/** Everything that a column can mean, with its label: fields of the kind, or of all kinds where a column tells which. */
export function useMappedFields(mapping: MappedColumns): readonly { readonly id: string; readonly label: string }[] {
  const { t } = useTranslation("records");
  const { data: model } = useQuery(recordModelQuery());
  const isMixed = columnOf(mapping.columns, "kind") !== undefined;
  const kinds = (model?.kinds ?? []).filter(({ kind }) => isMixed || kind === mapping.kind);
  const labels = new Map(kinds.flatMap(({ fields }) => fields.map(({ id, label }) => [id, label] as const)));
  const links = Object.keys(LINK_WORDS).map((word) => ({ id: word, label: t("importing.linked", { word: wordOf(word, t) }) }));
  return [
    ...(isMixed ? [{ id: "kind", label: t("importing.of.kind") }] : []),
    ...OWN.map((id) => ({ id, label: t(`importing.of.${id}`) })),
    ...[...labels].map(([id, label]) => ({ id, label })),
    ...links,
  ];
}
