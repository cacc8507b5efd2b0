import { queryOptions } from "@tanstack/react-query";
import type { SavedViewKind } from "./bindings";
import { core } from "./host";
import type { QueryKind } from "./query-keys";

function key<Kind extends QueryKind, Rest extends readonly unknown[]>(kind: Kind, ...rest: Rest) {
  return [kind, ...rest] as const;
}

/** The saved views of a kind, by name. */
export const savedViewsQuery = (kind: SavedViewKind) =>
  queryOptions({ queryKey: key("savedViews", kind), queryFn: () => core().savedViews(kind) });

/** A saved view with what it shows. */
export const savedViewQuery = (id: number) =>
  queryOptions({ queryKey: key("savedView", id), queryFn: () => core().savedView(id) });
