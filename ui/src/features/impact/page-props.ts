import type { ViewParams } from "../../components/views";

/** What the tab is about. */
export type ImpactParams = ViewParams["impact"];

/** What every page of the impact view is given. */
export interface PageProps {
  readonly tabId: string;
  readonly params: ImpactParams;
  readonly setParams: (params: ImpactParams) => void;
}
