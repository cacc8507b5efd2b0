import { useState } from "react";
import type { CiId } from "../../../components/ids";
import type { ImpactView } from "../../../ipc/bindings";

/**
 * The CI whose reasons are shown: the selected one, else the worst service. A failed CI that was selected
 * before the question was asked ("Fail this") is passed over, since its own reason says nothing new.
 */
export function useSubject(answer: ImpactView | undefined, selected: CiId | null): CiId | null {
  const [selectedAtFirst] = useState(selected);
  const [touched, setTouched] = useState(false);
  if (!touched && selected !== selectedAtFirst) setTouched(true);
  if (answer === undefined) return null;
  const failed = answer.roots.some((root) => root.ci.id === selected);
  if (selected !== null && (touched || !failed)) return selected;
  return answer.services[0]?.ci.id ?? answer.roots[0]?.ci.id ?? null;
}
