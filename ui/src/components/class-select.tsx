import type { ClassView } from "../ipc/bindings";
import { Select } from "./select";

/** One of all classes, or none. */
export function ClassSelect({
  label,
  any,
  classes,
  value,
  onChange,
}: {
  label: string;
  /** The words for none chosen. */
  any: string;
  classes: readonly ClassView[];
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  return (
    <Select
      small
      label={label}
      value={value ?? ""}
      options={[{ value: "", label: any }, ...classes.map((entry) => ({ value: entry.id, label: entry.label }))]}
      onChange={(next) => onChange(next === "" ? null : next)}
    />
  );
}
