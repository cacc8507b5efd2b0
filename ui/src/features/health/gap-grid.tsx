import { useTranslation } from "react-i18next";
import { ClassIcon } from "../../components/class-icon";
import { type DataColumn, DataGrid } from "../../components/data-grid";
import { EmptyState } from "../../components/empty-state";
import { formatNumber } from "../../components/format";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import type { GapView } from "../../ipc/bindings";
import { classLabel, useModelIndex } from "../../ipc/model-index";
import styles from "./health.module.css";
import { shareText } from "./share-text";

/** Tells gaps from each other. */
export const gapId = (gap: GapView) => `${gap.class} ${gap.attribute}`;

/** How many CIs of each class lack an attribute. */
export function GapGrid({
  label,
  gaps,
  chosen,
  onChoose,
}: {
  label: string;
  gaps: readonly GapView[];
  chosen: string | null;
  onChoose: (gap: GapView) => void;
}) {
  const { t } = useTranslation("health");
  const model = useModelIndex();
  if (gaps.length === 0) return <EmptyState sentence={t("none")} />;
  const attributeOf = ({ attribute }: GapView) => model.attributes.get(attribute)?.label ?? attribute;
  const columns: readonly DataColumn<GapView>[] = [
    {
      id: "class",
      head: t("column.class"),
      width: "minmax(140px, 2fr)",
      order: (gap) => classLabel(model, gap.class),
      cell: (gap) => (
        <>
          <span className={styles.icon}>
            <ClassIcon classId={gap.class} size={15} />
          </span>
          <MiddleEllipsis text={classLabel(model, gap.class)} />
        </>
      ),
    },
    { id: "attribute", head: t("column.attribute"), width: "minmax(120px, 2fr)", order: attributeOf, cell: (gap) => <MiddleEllipsis text={attributeOf(gap)} /> },
    { id: "missing", head: t("column.missing"), width: "72px", number: true, order: ({ missing }) => missing, cell: ({ missing }) => formatNumber(missing) },
    { id: "of", head: t("column.of"), width: "64px", number: true, order: ({ of }) => of, cell: ({ of }) => formatNumber(of) },
    { id: "share", head: t("column.share"), width: "64px", number: true, order: ({ missing, of }) => missing / of, cell: ({ missing, of }) => shareText(missing, of) },
  ];
  return <DataGrid label={label} columns={columns} rows={gaps} rowId={gapId} chosen={chosen} onChoose={onChoose} />;
}
