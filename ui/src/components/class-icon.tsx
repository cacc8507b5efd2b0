import { createElement } from "react";
import { classIcon } from "./class-icon-table";
import { useClassParents } from "./class-parents-store";

/** The picture of a CI's class; decorative, since the class stands in words nearby. */
export function ClassIcon({ classId, size = 16 }: { classId: string; size?: number }) {
  const parents = useClassParents((store) => store.parents);
  return createElement(classIcon(classId, parents), { size, stroke: 1.5, "aria-hidden": true });
}
