import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type DataColumn, DataGrid } from "../../components/data-grid";
import { formatNumber } from "../../components/format";
import type { AttributeView, ModelView } from "../../ipc/bindings";
import { isCalled } from "./class-tree-rows";
import styles from "./model.module.css";
import { NameCell } from "./name-cell";
import { kindText, rulesText } from "./rules-text";

/** All attributes, with their types and how many classes have each. */
export function AttributeList({
  model,
  words,
  chosen,
  onChoose,
}: {
  model: ModelView;
  words: string;
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation("model");
  const counts = useMemo(() => classCounts(model), [model]);
  const rows = useMemo(() => model.attributes.filter((one) => isCalled(one, words)), [model, words]);
  if (rows.length === 0) return <p className={styles.nothing}>{t("nothingFound")}</p>;
  const columns: readonly DataColumn<AttributeView>[] = [
    { id: "name", head: t("column.attribute"), width: "minmax(0, 3fr)", order: ({ label }) => label, cell: (one) => <NameCell {...one} /> },
    { id: "kind", head: t("column.kind"), width: "minmax(0, 2fr)", order: (one) => kindText(t, one), cell: (one) => kindText(t, one) },
    { id: "rules", head: t("column.rules"), width: "minmax(0, 2fr)", order: (one) => rulesText(t, one), cell: (one) => rulesText(t, one) },
    { id: "classes", head: t("column.classes"), width: "64px", number: true, order: ({ id }) => counts.get(id) ?? 0, cell: ({ id }) => formatNumber(counts.get(id) ?? 0) },
  ];
  return (
    <DataGrid label={t("section.attributes")} columns={columns} rows={rows} rowId={({ id }) => id} chosen={chosen} onChoose={({ id }) => onChoose(id)} />
  );
}

/** How many classes have each attribute, inherited ones included. */
function classCounts(model: ModelView): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { attributes } of model.classes) {
    for (const id of attributes) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
