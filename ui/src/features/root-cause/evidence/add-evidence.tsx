import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { CiPicker } from "../../../components/ci-picker";
import type { CiId } from "../../../components/ids";
import type { ObservedState } from "../../../components/observed";
import { searchQuery } from "../../../ipc/queries";

/** CIs offered at once; the rest is told as a number. */
const OFFERED = 50;

/** A search whose results join the evidence, one after the other: it stays open until it is closed. */
export function AddEvidence({
  what,
  open,
  onOpenChange,
  states,
  onAdd,
  trigger,
}: {
  what: "broken" | "fine";
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What is reported already. */
  states: ReadonlyMap<CiId, ObservedState>;
  onAdd: (ci: CiId, state: ObservedState) => void;
  trigger: ReactElement;
}) {
  const { t } = useTranslation("rootCause");
  const [text, setText] = useState("");
  const { data, isPlaceholderData } = useQuery({ ...searchQuery(text, OFFERED), enabled: open });
  return (
    <CiPicker
      trigger={trigger}
      open={open}
      onOpenChange={onOpenChange}
      label={t(what === "broken" ? "evidence.add" : "evidence.addFine")}
      text={text}
      onText={setText}
      found={data}
      outdated={isPlaceholderData}
      noteOf={(ci) => {
        const state = states.get(ci.id);
        return state === undefined ? undefined : t(`evidence.noted.${state}`);
      }}
      onPick={(ci) => {
        onAdd(ci.id, what === "broken" ? "down" : "up");
        setText("");
      }}
    />
  );
}
