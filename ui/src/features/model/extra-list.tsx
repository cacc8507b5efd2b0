import { useTranslation } from "react-i18next";
import { type DataColumn, DataGrid } from "../../components/data-grid";
import { EmptyState } from "../../components/empty-state";
import { formatNumber } from "../../components/format";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { classLabel, useModelIndex } from "../../ipc/model-index";
import type { ExtraGroup } from "./extra-groups";
import styles from "./model.module.css";
import { kindText } from "./rules-text";

/** What CIs carry and their class does not declare. */
export function ExtraList({
  extras,
  words,
  chosen,
  onChoose,
}: {
  extras: readonly ExtraGroup[];
  words: string;
  chosen: string | null;
  onChoose: (name: string) => void;
}) {
  const { t } = useTranslation("model");
  const index = useModelIndex();
  if (extras.length === 0) return <EmptyState sentence={t("extra.none")} />;
  const sought = words.trim().toLowerCase();
  const rows = extras.filter(({ name }) => name.toLowerCase().includes(sought));
  if (rows.length === 0) return <p className={styles.nothing}>{t("nothingFound")}</p>;
  const classes = (one: ExtraGroup) => one.classes.map((of) => classLabel(index, of.class)).join(", ");
  const columns: readonly DataColumn<ExtraGroup>[] = [
    { id: "name", head: t("column.extra"), width: "minmax(0, 2fr)", order: ({ name }) => name, cell: ({ name }) => <MiddleEllipsis text={name} /> },
    { id: "classes", head: t("column.carriedBy"), width: "minmax(0, 2fr)", order: classes, cell: (one) => <span className={styles.name} title={classes(one)}>{classes(one)}</span> },
    { id: "cis", head: t("cis"), width: "64px", number: true, order: ({ cis }) => cis, cell: ({ cis }) => formatNumber(cis) },
    { id: "kind", head: t("column.kind"), width: "minmax(0, 1fr)", order: ({ attribute }) => kindText(t, attribute), cell: ({ attribute }) => kindText(t, attribute) },
    { id: "examples", head: t("column.examples"), width: "minmax(0, 2fr)", cell: ({ examples }) => <span className={styles.name} title={examples.join(" · ")}>{examples.join(" · ")}</span> },
  ];
  return <DataGrid label={t("section.extras")} columns={columns} rows={rows} rowId={({ name }) => name} chosen={chosen} onChoose={({ name }) => onChoose(name)} />;
}
