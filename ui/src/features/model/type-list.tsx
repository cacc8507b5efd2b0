import { useTranslation } from "react-i18next";
import { type DataColumn, DataGrid } from "../../components/data-grid";
import type { RelationshipTypeView } from "../../ipc/bindings";
import { useModelIndex } from "../../ipc/model-index";
import { allowedText } from "./allowed-text";
import { isCalled } from "./class-tree-rows";
import styles from "./model.module.css";
import { NameCell } from "./name-cell";

/** All relationship types, with who is hit over each. */
export function TypeList({
  types,
  words,
  chosen,
  onChoose,
}: {
  types: readonly RelationshipTypeView[];
  words: string;
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation("model");
  const index = useModelIndex();
  const rows = types.filter((one) => isCalled(one, words));
  if (rows.length === 0) return <p className={styles.nothing}>{t("nothingFound")}</p>;
  const strengthOf = ({ impact, strength }: RelationshipTypeView) => (impact === "none" ? "" : t(`strengthWord.${strength}`));
  const columns: readonly DataColumn<RelationshipTypeView>[] = [
    { id: "name", head: t("column.type"), width: "minmax(0, 4fr)", order: ({ label }) => label, cell: (one) => <NameCell {...one} /> },
    { id: "impact", head: t("column.impact"), width: "116px", order: ({ impact }) => t(`impactWord.${impact}`), cell: ({ impact }) => t(`impactWord.${impact}`) },
    { id: "strength", head: t("column.strength"), width: "60px", order: strengthOf, cell: strengthOf },
    {
      id: "group",
      head: t("column.group"),
      width: "92px",
      order: ({ defaultGroup }) => defaultGroup ?? "",
      cell: ({ defaultGroup }) => (defaultGroup === null ? "" : t("needs", { needs: defaultGroup })),
    },
    { id: "allowed", head: t("column.allowed"), width: "minmax(0, 3fr)", order: (one) => allowedText(t, index, one), cell: (one) => <span className={styles.name} title={allowedText(t, index, one)}>{allowedText(t, index, one)}</span> },
  ];
  return <DataGrid label={t("section.types")} columns={columns} rows={rows} rowId={({ id }) => id} chosen={chosen} onChoose={({ id }) => onChoose(id)} />;
}
