import { type ReactNode, useState } from "react";
import type { PageProps } from "../page-props";
import { ImpactToolBar } from "./impact-tool-bar";

/** The failed CIs above a page that stands on them: one question for all such pages of a tab. */
export function QuestionBar({
  params,
  setParams,
  children,
}: Pick<PageProps, "params" | "setParams"> & { children?: ReactNode }) {
  const [adding, setAdding] = useState(false);
  return (
    <ImpactToolBar
      forced={params.forced}
      onChange={(forced) => setParams({ ...params, forced })}
      adding={adding}
      onAdding={setAdding}
    >
      {children}
    </ImpactToolBar>
  );
}
