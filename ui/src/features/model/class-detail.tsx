import { IconPlus, IconTable } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Button } from "../../components/button";
import { ClassIcon } from "../../components/class-icon";
import { type DataColumn, DataGrid } from "../../components/data-grid";
import { EmptyState } from "../../components/empty-state";
import { formatNumber } from "../../components/format";
import { Mono } from "../../components/mono";
import { PanelRow, PanelRows } from "../../components/panel";
import type { ModelSection } from "../../components/views";
import type { AttributeView } from "../../ipc/bindings";
import { classLabel, type ModelIndex, useModelIndex } from "../../ipc/model-index";
import { DetailHead } from "./detail-head";
import styles from "./model.module.css";
import type { ModelTask } from "./model-task";
import { NameCell } from "./name-cell";
import { kindText, rulesText } from "./rules-text";
import { useModelLock } from "./use-model-lock";

/** A class with all its attributes, those it inherits with the class that states them. */
export function ClassDetail({
  id,
  onTask,
  onShow,
}: {
  id: string;
  onTask: (task: ModelTask) => void;
  onShow: (section: ModelSection, id: string) => void;
}) {
  const { t } = useTranslation("model");
  const { openInventory } = useAppActions();
  const index = useModelIndex();
  const locked = useModelLock();
  const entry = index.classes.get(id);
  if (entry === undefined) return null;
  const attributes = entry.attributes.flatMap((one) => index.attributes.get(one) ?? []);
  const fromOf = (attribute: string) => {
    const from = statedBy(index, id, attribute);
    return from === id ? t("own") : classLabel(index, from);
  };
  const columns: readonly DataColumn<AttributeView>[] = [
    { id: "name", head: t("column.attribute"), width: "minmax(0, 3fr)", cell: (one) => <NameCell {...one} /> },
    { id: "kind", head: t("column.kind"), width: "minmax(0, 2fr)", cell: (one) => kindText(t, one) },
    { id: "rules", head: t("column.rules"), width: "minmax(0, 2fr)", cell: (one) => rulesText(t, one) },
    { id: "from", head: t("column.from"), width: "minmax(0, 2fr)", cell: (one) => fromOf(one.id) },
  ];
  const parent = entry.parent;
  return (
    <>
      <DetailHead id={id} label={entry.label} icon={<ClassIcon classId={id} />} onTask={onTask}>
        <Button small look="quiet" icon={IconPlus} locked={locked} onClick={() => onTask({ kind: "addAttribute", classes: [id] })}>
          {t("addAttribute")}
        </Button>
        <Button small look="quiet" icon={IconPlus} locked={locked} onClick={() => onTask({ kind: "addClass", parent: id })}>
          {t("addBelow")}
        </Button>
      </DetailHead>
      <div className={styles.facts}>
        <PanelRows>
          <PanelRow label={t("parent")}>
            {parent === null ? (
              t("top")
            ) : (
              <button type="button" className={styles.link} onClick={() => onShow("classes", parent)}>
                {classLabel(index, parent)}
              </button>
            )}
          </PanelRow>
          <PanelRow label={t("keyPrefix")}>
            <Mono>{entry.keyPrefix}</Mono>
          </PanelRow>
          <PanelRow label={t("cis")}>
            {entry.isAbstract ? (
              t("abstractLong")
            ) : (
              <button type="button" className={styles.link} onClick={() => openInventory(`class:${id}`, "new")}>
                <IconTable size={14} stroke={1.5} aria-hidden /> {t("openCis", { count: entry.cis, formatted: formatNumber(entry.cis) })}
              </button>
            )}
          </PanelRow>
        </PanelRows>
      </div>
      {attributes.length === 0 ? (
        <EmptyState sentence={t("noAttributes")} />
      ) : (
        <DataGrid
          label={t("attributesOf", { name: entry.label })}
          columns={columns}
          rows={attributes}
          rowId={(one) => one.id}
          chosen={null}
          onChoose={() => undefined}
          onOpen={(one) => onShow("attributes", one.id)}
        />
      )}
    </>
  );
}

/** The class, of one and those above it, that states an attribute. */
function statedBy(index: ModelIndex, id: string, attribute: string): string {
  for (let at = index.classes.get(id); at !== undefined; at = at.parent === null ? undefined : index.classes.get(at.parent)) {
    if (at.ownAttributes.includes(attribute)) return at.id;
  }
  return id;
}
