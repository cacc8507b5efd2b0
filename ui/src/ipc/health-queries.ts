import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { HealthCheckView } from "./bindings";
import { core } from "./host";
import { key } from "./queries";
import { runTaskUntil } from "./tasks";

/** Rows of a list asked for; a longer one says so. */
const MOST_ROWS = 10_000;
/** Moments of a trend, beside the one that is shown. */
const MOST_POINTS = 10;

/** The figures of the data's health. Long work under this label, like all that follow. */
export const healthQuery = (staleAfterDays: number, label: string) =>
  queryOptions({
    queryKey: key("health", staleAfterDays),
    queryFn: ({ signal }) => runTaskUntil(signal, label, (task, report) => core().health(staleAfterDays, task, report)),
    placeholderData: keepPreviousData,
  });

/** The list behind a figure. */
export const healthListQuery = (check: HealthCheckView, staleAfterDays: number, label: string) =>
  queryOptions({
    queryKey: key("healthList", check, staleAfterDays),
    queryFn: ({ signal }) =>
      runTaskUntil(signal, label, (task, report) => core().healthList(check, staleAfterDays, 0, MOST_ROWS, task, report)),
  });

/** The figures at earlier changesets. */
export const healthTrendQuery = (staleAfterDays: number, label: string) =>
  queryOptions({
    queryKey: key("healthTrend", staleAfterDays),
    queryFn: ({ signal }) =>
      runTaskUntil(signal, label, (task, report) => core().healthTrend(staleAfterDays, MOST_POINTS, task, report)),
  });

/** The policies that the workspace keeps, checked. */
export const policiesQuery = (label: string) =>
  queryOptions({
    queryKey: key("policies"),
    queryFn: ({ signal }) => runTaskUntil(signal, label, (task, report) => core().policies(task, report)),
    placeholderData: keepPreviousData,
  });
