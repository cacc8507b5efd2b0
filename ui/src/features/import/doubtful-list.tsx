import { useTranslation } from "react-i18next";
import { type DataColumn, DataGrid } from "../../components/data-grid";
import { formatNumber } from "../../components/format";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { Mono } from "../../components/mono";
import type { DoubtfulRelationshipView } from "../../ipc/bindings";
import { classLabel, useModelIndex } from "../../ipc/model-index";
import styles from "./difference-view.module.css";

/** New relationships that the model does not allow between the classes of their ends; they are taken. */
export function DoubtfulList({ doubtful, total }: { doubtful: readonly DoubtfulRelationshipView[]; total: number }) {
  const { t } = useTranslation("importing");
  const index = useModelIndex();
  const key = (text: string) => (
    <Mono>
      <MiddleEllipsis text={text} />
    </Mono>
  );
  const verb = (kind: string) => index.types.get(kind)?.label ?? kind;
  const columns: readonly DataColumn<DoubtfulRelationshipView>[] = [
    { id: "source", head: t("doubtful.source"), width: "minmax(0, 2fr)", order: ({ source }) => source, cell: ({ source }) => key(source) },
    { id: "kind", head: t("doubtful.kind"), width: "minmax(0, 2fr)", order: ({ kind }) => verb(kind), cell: ({ kind }) => verb(kind) },
    { id: "target", head: t("doubtful.target"), width: "minmax(0, 2fr)", order: ({ target }) => target, cell: ({ target }) => key(target) },
    {
      id: "classes",
      head: t("doubtful.classes"),
      width: "minmax(0, 3fr)",
      order: ({ sourceClass }) => classLabel(index, sourceClass),
      cell: ({ sourceClass, targetClass }) => t("doubtful.between", { source: classLabel(index, sourceClass), target: classLabel(index, targetClass) }),
    },
    { id: "file", head: t("wrong.file"), width: "minmax(0, 2fr)", order: ({ file }) => file, cell: ({ file }) => <MiddleEllipsis text={file} /> },
    { id: "line", head: t("wrong.line"), width: "64px", number: true, order: ({ line }) => line, cell: ({ line }) => formatNumber(line) },
  ];
  return (
    <>
      <p className={styles.about}>
        {t("about.doubtful")}
        {doubtful.length < total && ` ${t("firstOf", { shown: formatNumber(doubtful.length), all: formatNumber(total) })}`}
      </p>
      <DataGrid
        label={t("tab.doubtful")}
        columns={columns}
        rows={doubtful}
        rowId={({ file, line }) => `${file} ${line}`}
        chosen={null}
        onChoose={() => undefined}
      />
    </>
  );
}
