import type { ChangedData } from "../bindings";
import type { FakeEstate } from "./estate";

/** An edit that can be undone. */
export interface Step {
  readonly label: string;
  readonly changes: readonly ChangedData[];
  readonly before: FakeEstate;
  readonly after: FakeEstate;
}
