import type { QueryClient } from "@tanstack/react-query";
import type { CiId } from "../../../components/ids";
import type { InventoryRow } from "../../../ipc/bindings";
import type { IndexSpan } from "../grouping/row-plan";
import { type InventoryRequest, pageQuery } from "../inventory-request";
import { PAGE_LENGTH } from "../row-window";

/** How many CIs one act can select. Above it, acts on the selection would no longer be quick. */
export const SELECT_LIMIT = 10_000;

/** The rows of stretches of a list, in their order and no more than can be selected, read page by page. */
export async function rowsOfSpans(
  client: QueryClient,
  request: InventoryRequest,
  spans: readonly IndexSpan[],
): Promise<readonly InventoryRow[]> {
  const rows: InventoryRow[] = [];
  for (const { first, end } of spans) {
    const last = Math.min(end, first + SELECT_LIMIT - rows.length);
    for (let page = Math.floor(first / PAGE_LENGTH); page * PAGE_LENGTH < last; page += 1) {
      const window = await client.ensureQueryData(pageQuery(request, page));
      rows.push(
        ...window.rows.filter((_, at) => window.offset + at >= first && window.offset + at < last),
      );
    }
  }
  return rows;
}

/** The ids of rows, as {@link rowsOfSpans}. */
export async function idsOfSpans(
  client: QueryClient,
  request: InventoryRequest,
  spans: readonly IndexSpan[],
): Promise<readonly CiId[]> {
  return (await rowsOfSpans(client, request, spans)).map(({ ci }) => ci.id);
}
