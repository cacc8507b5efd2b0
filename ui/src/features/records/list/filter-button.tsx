import { IconFilter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { Checkbox } from "../../../components/checkbox";
import { Popover } from "../../../components/popover";
import { Select } from "../../../components/select";
import type { RecordListFilter } from "../../../components/views";
import type { RecordKindView } from "../../../ipc/bindings";
import { recordModelQuery } from "../../../ipc/record-queries";
import { conditionCount, NO_CONDITIONS } from "./filter-request";
import styles from "./list-tool-bar.module.css";

const PRIORITIES = ["1", "2", "3", "4"] as const;
const ANY = "";

/** The conditions of a list, on a button that tells how many there are. */
export function FilterButton({
  kind,
  filter,
  people,
  onChange,
}: {
  kind: RecordKindView;
  filter: RecordListFilter;
  /** Who owns or has records of this kind. */
  people: readonly string[];
  onChange: (filter: RecordListFilter) => void;
}) {
  const { t } = useTranslation("records");
  const [open, setOpen] = useState(false);
  const count = conditionCount(filter);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t("list.filter")}
      width={300}
      trigger={
        <Button look="quiet" icon={IconFilter} aria-expanded={open} onClick={() => setOpen(!open)}>
          {count === 0 ? t("list.filter") : t("list.filterCount", { count })}
        </Button>
      }
    >
      <Conditions kind={kind} filter={filter} people={people} onChange={onChange} />
    </Popover>
  );
}

function Conditions({
  kind,
  filter,
  people,
  onChange,
}: {
  kind: RecordKindView;
  filter: RecordListFilter;
  people: readonly string[];
  onChange: (filter: RecordListFilter) => void;
}) {
  const { t } = useTranslation("records");
  const { data: model } = useQuery(recordModelQuery());
  const states = model?.kinds.find((one) => one.kind === kind)?.states ?? [];
  const names = [...new Set([...people, ...(filter.owner === null ? [] : [filter.owner])])].sort();
  const isBroken = kind === "incident" || kind === "problem";
  return (
    <div className={styles.conditions}>
      <fieldset className={styles.states}>
        <legend>{t("list.states")}</legend>
        {states.map((state) => (
          <Tick
            key={state}
            label={t(`state.${state}`)}
            checked={filter.states.includes(state)}
            onChange={(on) =>
              onChange({ ...filter, states: on ? [...filter.states, state] : filter.states.filter((one) => one !== state) })
            }
          />
        ))}
      </fieldset>
      <Tick label={t("list.open")} checked={filter.open} onChange={(open) => onChange({ ...filter, open })} />
      <Tick label={t("list.overdue")} checked={filter.overdue} onChange={(overdue) => onChange({ ...filter, overdue })} />
      <Select
        small
        label={t("list.owner")}
        value={filter.owner ?? ANY}
        options={[{ value: ANY, label: t("list.anyone") }, ...names.map((name) => ({ value: name, label: name }))]}
        onChange={(owner) => onChange({ ...filter, owner: owner === ANY ? null : owner })}
      />
      {isBroken && (
        <Select
          small
          label={t("list.priority")}
          value={filter.priority === null ? ANY : String(filter.priority)}
          options={[
            { value: ANY, label: t("list.anyPriority") },
            ...PRIORITIES.map((value) => ({ value, label: t("list.priorityUpTo", { count: Number(value) }) })),
          ]}
          onChange={(value) => onChange({ ...filter, priority: value === ANY ? null : Number(value) })}
        />
      )}
      {conditionCount(filter) > 0 && (
        <Button small onClick={() => onChange({ ...NO_CONDITIONS, text: filter.text })}>
          {t("list.clear")}
        </Button>
      )}
    </div>
  );
}

function Tick({ label, checked, onChange }: { label: string; checked: boolean; onChange: (on: boolean) => void }) {
  const id = useId();
  return (
    <span className={styles.tick}>
      <Checkbox id={id} checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
