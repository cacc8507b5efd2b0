import { IconX } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { Select, type SelectOption } from "../../../components/select";
import { StateIcon } from "../../../components/state-icon";
import type { AffectedFilter, StateView } from "../../../ipc/bindings";
import { useModelIndex } from "../../../ipc/model-index";
import { AFFECTED_STATES } from "../affected-states";
import styles from "./filter-bar.module.css";

const ANY = "";

/** State, class and hops by which the list of affected CIs is narrowed; team and site come from their tabs. */
export function FilterBar({
  filter,
  lastHop,
  onChange,
}: {
  filter: AffectedFilter;
  lastHop: number;
  onChange: (filter: AffectedFilter) => void;
}) {
  const { t } = useTranslation(["impact", "common"]);
  const states: SelectOption<StateView | typeof ANY>[] = [
    { value: ANY, label: t("filter.anyState") },
    ...AFFECTED_STATES.map((state) => ({
      value: state,
      label: t(`common:state.${state}`),
      mark: <StateIcon state={state} size={14} />,
    })),
  ];
  const hops = [
    { value: ANY, label: t("filter.anyHops") },
    ...Array.from({ length: lastHop + 1 }, (_, count) => ({
      value: String(count),
      label: count === 0 ? t("filter.hopsFailed") : t("filter.hopsCount", { count }),
    })),
  ];
  return (
    <div className={styles.bar}>
      <Select
        quiet
        small
        label={t("filter.state")}
        value={filter.state ?? ANY}
        options={states}
        onChange={(state) => onChange({ ...filter, state: state === ANY ? null : state })}
      />
      <Select
        quiet
        small
        label={t("filter.class")}
        value={filter.class ?? ANY}
        options={useClassOptions(t("filter.anyClass"))}
        onChange={(value) => onChange({ ...filter, class: value === ANY ? null : value })}
      />
      <Select
        quiet
        small
        label={t("filter.hops")}
        value={filter.hops === null ? ANY : String(filter.hops)}
        options={hops}
        onChange={(value) => onChange({ ...filter, hops: value === ANY ? null : Number(value) })}
      />
      {filter.team !== null && (
        <FilterPart
          words={t("filter.team", { name: filter.team })}
          removeWords={t("filter.removeTeam")}
          onRemove={() => onChange({ ...filter, team: null })}
        />
      )}
      {filter.location !== null && (
        <FilterPart
          words={t("filter.site", { name: filter.location })}
          removeWords={t("filter.removeSite")}
          onRemove={() => onChange({ ...filter, location: null })}
        />
      )}
    </div>
  );
}

function FilterPart({
  words,
  removeWords,
  onRemove,
}: {
  words: string;
  removeWords: string;
  onRemove: () => void;
}) {
  return (
    <span className={styles.part}>
      <MiddleEllipsis text={words} />
      <button type="button" className={styles.remove} aria-label={removeWords} title={removeWords} onClick={onRemove}>
        <IconX size={13} stroke={1.5} aria-hidden />
      </button>
    </span>
  );
}

function useClassOptions(any: string): SelectOption<string>[] {
  const { classes } = useModelIndex();
  return useMemo(
    () => [
      { value: ANY, label: any },
      ...[...classes.values()]
        .map(({ id, label }) => ({ value: id, label }))
        .sort((one, other) => one.label.localeCompare(other.label)),
    ],
    [classes, any],
  );
}
