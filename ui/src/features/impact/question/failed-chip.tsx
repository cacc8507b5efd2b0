import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ClassIcon } from "../../../components/class-icon";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { Select } from "../../../components/select";
import { StateIcon } from "../../../components/state-icon";
import type { CiSummary } from "../../../ipc/bindings";
import { AFFECTED_STATES, type AffectedState } from "../affected-states";
import styles from "./failed-chip.module.css";

/** One failed CI in the tool bar: select it, choose the state it is put in, or take it out. */
export function FailedChip({
  ci,
  state,
  onSelect,
  onState,
  onRemove,
}: {
  ci: CiSummary;
  state: AffectedState;
  onSelect: () => void;
  onState: (state: AffectedState) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation("impact");
  return (
    <div className={styles.chip} data-state={state} role="group" aria-label={ci.name}>
      <button type="button" className={styles.name} onClick={onSelect}>
        <ClassIcon classId={ci.class} size={15} />
        <MiddleEllipsis text={ci.name} />
      </button>
      <Select
        quiet
        small
        className={styles.state ?? ""}
        label={t("stateOf", { name: ci.name })}
        value={state}
        options={AFFECTED_STATES.map((choice) => ({
          value: choice,
          label: t(`forcedState.${choice}`),
          mark: <StateIcon state={choice} size={14} />,
        }))}
        onChange={onState}
      />
      <button
        type="button"
        className={styles.remove}
        aria-label={t("remove", { name: ci.name })}
        title={t("remove", { name: ci.name })}
        onClick={onRemove}
      >
        <IconX size={14} stroke={1.5} aria-hidden />
      </button>
    </div>
  );
}
