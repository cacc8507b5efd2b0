import { IconPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { formatNumber } from "../../components/format";
import type { CiId } from "../../components/ids";
import { Select } from "../../components/select";
import type { InventoryQuery } from "../../ipc/bindings";
import type { ModelIndex } from "../../ipc/model-index";
import { BulkDialog } from "./bulk-dialog";
import styles from "./bulk-edit.module.css";
import { BulkFieldRow } from "./bulk-field-row";
import { EMPTY_CHANGE, type FieldChange, statementsOf } from "./bulk-fields";

/** Fields edited most, which stand first. */
const USUAL = ["status", "owner", "support_team", "criticality", "environment", "location", "tags"];

/** Sets or clears fields of the selected CIs, or of all that the query finds. */
export function BulkFieldsDialog({
  ids,
  what,
  query,
  total,
  first,
  index,
  labelOf,
  onClose,
}: {
  ids: readonly CiId[];
  /** The selected CIs in words. */
  what: string;
  query: InventoryQuery;
  /** How many CIs the query finds. */
  total: number;
  /** What is filled in at first. */
  first: readonly FieldChange[];
  index: ModelIndex;
  labelOf: (field: string) => string;
  onClose: () => void;
}) {
  const { t } = useTranslation("inventory");
  const [scope, setScope] = useState<"selected" | "found">("selected");
  const [changes, setChanges] = useState(first);
  const statements = useMemo(
    () => statementsOf(scope === "found" ? { by: "query", query } : { by: "ids", ids: [...ids] }, changes),
    [changes, ids, query, scope],
  );
  const fields = useMemo(() => {
    const others = [...index.attributes.keys()].filter((id) => !USUAL.includes(id));
    const usual = USUAL.filter((field) => field === "status" || index.attributes.has(field));
    return [...usual, "name", ...others.sort((one, other) => labelOf(one).localeCompare(labelOf(other)))];
  }, [index, labelOf]);
  const found = formatNumber(total);
  const title = t("bulk.title", {
    what: scope === "found" ? t("found", { count: total, shown: found }) : what,
  });
  const replace = (at: number, change: FieldChange) =>
    setChanges((former) => former.with(at, change));
  return (
    <BulkDialog title={title} statements={statements} labelOf={labelOf} onClose={onClose}>
      <div className={styles.fields}>
        {total > ids.length && (
          <Select
            label={t("bulk.scope")}
            value={scope}
            options={[
              { value: "selected", label: t("bulk.scopeSelected", { shown: formatNumber(ids.length) }) },
              { value: "found", label: t("bulk.scopeFound", { shown: found }) },
            ]}
            onChange={setScope}
          />
        )}
        {changes.map((change, at) => (
          <BulkFieldRow
            key={at}
            position={at + 1}
            change={change}
            fields={fields.filter(
              (field) => field === change.field || changes.every((other) => other.field !== field),
            )}
            index={index}
            labelOf={(field) => (field === "" ? t("bulk.field") : labelOf(field))}
            onChange={(next) => replace(at, next)}
            onRemove={changes.length > 1 ? () => setChanges(changes.toSpliced(at, 1)) : null}
          />
        ))}
        <Button small look="quiet" icon={IconPlus} onClick={() => setChanges([...changes, EMPTY_CHANGE])}>
          {t("bulk.addField")}
        </Button>
      </div>
    </BulkDialog>
  );
}
