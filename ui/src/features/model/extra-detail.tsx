import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { ClassIcon } from "../../components/class-icon";
import { type DataColumn, DataGrid } from "../../components/data-grid";
import { formatNumber } from "../../components/format";
import { PanelRow, PanelRows } from "../../components/panel";
import type { ExtraAttributeView } from "../../ipc/bindings";
import { classLabel, useModelIndex } from "../../ipc/model-index";
import type { ExtraGroup } from "./extra-groups";
import styles from "./model.module.css";
import { kindText } from "./rules-text";
import { useModelLock } from "./use-model-lock";

/** An extra attribute: which classes' CIs carry it, with what values, and what it may become. */
export function ExtraDetail({ extra, onAdopt }: { extra: ExtraGroup; onAdopt: () => void }) {
  const { t } = useTranslation("model");
  const index = useModelIndex();
  const locked = useModelLock();
  const { name, known, attribute, classes } = extra;
  const isLeft = classes.every(({ unsuitable }) => unsuitable);
  const columns: readonly DataColumn<ExtraAttributeView>[] = [
    {
      id: "class",
      head: t("column.class"),
      width: "minmax(0, 2fr)",
      cell: (one) => (
        <span className={styles.user}>
          <ClassIcon classId={one.class} />
          {classLabel(index, one.class)}
        </span>
      ),
    },
    { id: "cis", head: t("cis"), width: "64px", number: true, cell: ({ cis }) => formatNumber(cis) },
    { id: "kind", head: t("column.kind"), width: "minmax(0, 1fr)", cell: (one) => (one.unsuitable ? t("extra.doesNotSuit") : kindText(t, one.attribute)) },
    { id: "examples", head: t("column.examples"), width: "minmax(0, 3fr)", cell: ({ examples }) => <span className={styles.name} title={examples.join(" · ")}>{examples.join(" · ")}</span> },
  ];
  return (
    <>
      <div className={styles.heading}>
        <h2 title={name}>{name}</h2>
        <span className={styles.end}>
          <Button small icon={IconPlus} locked={locked ?? (isLeft ? t("extra.leftLong") : null)} onClick={onAdopt}>
            {t("extra.adoptVerb")}
          </Button>
        </span>
      </div>
      <div className={styles.facts}>
        <PanelRows>
          <PanelRow label={t("extra.becomes")}>
            {known ? t("extra.known", { name: index.attributes.get(attribute.id)?.label ?? attribute.label }) : t("extra.new", { kind: kindText(t, attribute) })}
          </PanelRow>
        </PanelRows>
      </div>
      <DataGrid label={t("extra.carriedBy", { name })} columns={columns} rows={classes} rowId={(one) => one.class} chosen={null} onChoose={() => undefined} />
    </>
  );
}
