import type { QueryClient } from "@tanstack/react-query";
import type { CiId } from "../../components/ids";
import { type InventoryRequest, pageQuery } from "./inventory-request";
import { PAGE_LENGTH } from "./row-window";

/** How many CIs one act can select. Above it, acts on the selection would no longer be quick. */
export const SELECT_LIMIT = 10_000;

/** The ids of rows from `first` up to but not including `end`, read page by page. */
export async function idsOfRows(
  client: QueryClient,
  request: InventoryRequest,
  first: number,
  end: number,
): Promise<readonly CiId[]> {
  const ids: CiId[] = [];
  const last = Math.min(end, first + SELECT_LIMIT);
  for (let page = Math.floor(first / PAGE_LENGTH); page * PAGE_LENGTH < last; page += 1) {
    const { rows, offset } = await client.ensureQueryData(pageQuery(request, page));
    ids.push(
      ...rows
        .filter((_, index) => offset + index >= first && offset + index < last)
        .map(({ ci }) => ci.id),
    );
  }
  return ids;
}
