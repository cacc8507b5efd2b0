import { useQuery } from "@tanstack/react-query";
import { ciByKeyQuery } from "../../ipc/queries";
import { CiPicker } from "./ci-picker";

/** Edits the key of another CI by finding that CI. */
export function ReferenceField({
  label,
  value,
  onChange,
}: {
  label: string;
  /** The key; empty for none. */
  value: string;
  onChange: (key: string) => void;
}) {
  const { data } = useQuery({ ...ciByKeyQuery(value), enabled: value !== "" });
  return (
    <CiPicker
      autoFocus
      label={label}
      value={value === "" ? null : (data ?? null)}
      onChange={(ci) => onChange(ci?.key ?? "")}
    />
  );
}
