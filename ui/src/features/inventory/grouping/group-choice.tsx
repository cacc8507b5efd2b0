import { IconLayoutList } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Select } from "../../../components/select";
import type { ModelIndex } from "../../../ipc/model-index";

/** Columns grouped by most, which stand first. */
const USUAL = ["class", "environment", "owner", "support_team", "location", "status", "criticality"];
/** The choice that stands for no groups. */
const NONE = "";

/** Chooses the column by whose values the list is grouped. */
export function GroupChoice({
  group,
  index,
  labelOf,
  onChange,
}: {
  group: string | null;
  index: ModelIndex;
  labelOf: (column: string) => string;
  onChange: (group: string | null) => void;
}) {
  const { t } = useTranslation("inventory");
  const isKnown = (column: string) => column === "class" || column === "status" || index.attributes.has(column);
  const others = [...index.attributes.keys()].filter((id) => !USUAL.includes(id));
  const columns = [
    ...USUAL.filter(isKnown),
    ...others.sort((one, other) => labelOf(one).localeCompare(labelOf(other))),
  ];
  const chosen = group !== null && !columns.includes(group) ? [group, ...columns] : columns;
  return (
    <Select
      quiet
      label={t("group.by")}
      value={group ?? NONE}
      options={[
        { value: NONE, label: t("group.none"), ...markOf(group === null) },
        ...chosen.map((column) => ({ value: column, label: labelOf(column), ...markOf(column === group) })),
      ]}
      onChange={(column) => onChange(column === NONE ? null : column)}
    />
  );
}

/** The mark of groups, on what is chosen only: there it tells the button from others. */
function markOf(isChosen: boolean) {
  return isChosen ? { mark: <IconLayoutList size={16} stroke={1.5} aria-hidden /> } : {};
}
