import { queryOptions } from "@tanstack/react-query";
import { i18n } from "../locales/i18n";
import type { QueryKind } from "./query-keys";
import { core } from "./host";
import { runTaskUntil } from "./tasks";

const EXTRAS: QueryKind = "extraAttributes";

/** What CIs carry and their class does not declare, at the moment that is shown. It reads every CI. */
export function extraAttributesQuery() {
  return queryOptions({
    queryKey: [EXTRAS],
    queryFn: ({ signal }) => runTaskUntil(signal, i18n.t("model:extra.working"), (task, report) => core().extraAttributes(task, report)),
    retry: false,
  });
}
