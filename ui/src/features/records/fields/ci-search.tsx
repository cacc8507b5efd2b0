import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import type { CiSummary } from "../../../ipc/bindings";
import { searchQuery } from "../../../ipc/queries";
import { CiPicker } from "../../../components/ci-picker";

/** CIs offered at once; the rest is told as a number. */
const OFFERED = 50;

/** A search that gives one CI and closes. */
export function CiSearch({
  label,
  trigger,
  onPick,
}: {
  label: string;
  /** The button that it hangs on, which is told how to open it. */
  trigger: (toggle: () => void, open: boolean) => ReactElement;
  onPick: (ci: CiSummary) => void;
}) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const { data, isPlaceholderData } = useQuery({ ...searchQuery(text, OFFERED), enabled: open });
  return (
    <CiPicker
      trigger={trigger(() => setOpen(!open), open)}
      open={open}
      onOpenChange={setOpen}
      label={label}
      text={text}
      onText={setText}
      found={data}
      outdated={isPlaceholderData}
      onPick={(ci) => {
        onPick(ci);
        setText("");
        setOpen(false);
      }}
    />
  );
}
