import type { InventoryQuery } from "../../ipc/bindings";
import { inventoryWindowQuery } from "../../ipc/queries";
import { PAGE_LENGTH } from "./row-window";

/** What the grid asks the core: which CIs in which order, and which attributes of them. */
export interface InventoryRequest {
  readonly query: InventoryQuery;
  readonly columns: readonly string[];
}

/** The query options of one page of rows. */
export function pageQuery({ query, columns }: InventoryRequest, page: number) {
  return inventoryWindowQuery(query, page * PAGE_LENGTH, PAGE_LENGTH, [...columns]);
}
