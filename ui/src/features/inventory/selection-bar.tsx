import {
  IconArchive,
  IconBolt,
  IconCircleCheck,
  IconMap,
  IconPencil,
  IconSquareX,
  IconX,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Button } from "../../components/button";
import { formatNumber } from "../../components/format";
import { IconButton } from "../../components/icon-button";
import { EMPTY_SELECTION, setSelection, useSelectionStore } from "../../components/selection-store";
import type { InventoryQuery } from "../../ipc/bindings";
import { classLabel, type ModelIndex } from "../../ipc/model-index";
import { ciSummariesQuery } from "../../ipc/queries";
import { useEditLock } from "../../ipc/moment";
import { classPlural } from "../../components/class-plural";
import { EMPTY_CHANGE, type FieldChange } from "./bulk-fields";
import { BulkFieldsDialog } from "./bulk-fields-dialog";
import styles from "./selection-bar.module.css";

/** How many CIs are looked at to tell whether all are of one class. */
const LOOKED_AT = 200;

/** What can be done with the selected CIs, floating over the rows while there are several. */
export function SelectionBar({
  index,
  query,
  total,
  labelOf,
}: {
  index: ModelIndex;
  query: InventoryQuery;
  /** How many CIs the query finds. */
  total: number;
  labelOf: (field: string) => string;
}) {
  const { t } = useTranslation("inventory");
  const app = useAppActions();
  const lock = useEditLock();
  const ids = useSelectionStore((selection) => selection.ids);
  const several = ids.length > 1;
  const { data } = useQuery({ ...ciSummariesQuery(ids.slice(0, LOOKED_AT)), enabled: several });
  const [editing, setEditing] = useState<readonly FieldChange[] | null>(null);
  if (!several) return null;

  const shown = formatNumber(ids.length);
  const [only, ...others] = new Set((data ?? []).map((ci) => ci.class));
  const sameClass = only !== undefined && others.length === 0 && ids.length <= LOOKED_AT;
  const what = sameClass
    ? `${shown} ${classPlural(classLabel(index, only))}`
    : t("found", { count: ids.length, shown });
  return (
    <section className={styles.bar} aria-label={t("bar")} data-floating-bar>
      <strong className={styles.what}>{what}</strong>
      <Button
        look="quiet"
        icon={IconPencil}
        locked={lock}
        onClick={() => setEditing([EMPTY_CHANGE])}
      >
        {t("edit")}
      </Button>
      <Button
        look="quiet"
        icon={IconBolt}
        onClick={() => app.openImpact(ids.map((ci) => ({ ci, state: "down" })))}
      >
        {t("fail")}
      </Button>
      <Button look="quiet" icon={IconSquareX} onClick={() => app.observe(ids, "down")}>
        {t("markBroken")}
      </Button>
      <Button look="quiet" icon={IconCircleCheck} onClick={() => app.observe(ids, "up")}>
        {t("markFine")}
      </Button>
      <Button look="quiet" icon={IconMap} onClick={() => app.openMap(ids)}>
        {t("showOnMap")}
      </Button>
      <Button
        look="quiet"
        icon={IconArchive}
        locked={lock}
        onClick={() => setEditing([{ field: "status", how: "set", value: "retired" }])}
      >
        {t("retire")}
      </Button>
      <IconButton
        icon={IconX}
        size={16}
        label={t("clearSelection")}
        onClick={() => setSelection(EMPTY_SELECTION)}
      />
      {editing !== null && (
        <BulkFieldsDialog
          ids={ids}
          what={what}
          query={query}
          total={total}
          first={editing}
          index={index}
          labelOf={labelOf}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}
