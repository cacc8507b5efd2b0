import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { CfiaQuery, CutSetQuery, ForcedState, RecoveryQuery } from "./bindings";
import { core } from "./host";
import { key } from "./queries";
import { runTaskUntil } from "./tasks";

/** How sure the answer to these roots is. Long work under this label, like all that follow. */
export const confidenceQuery = (roots: readonly ForcedState[], label: string) =>
  queryOptions({
    queryKey: key("confidence", roots),
    queryFn: ({ signal }) =>
      runTaskUntil(signal, label, (task, report) => core().impactConfidence([...roots], task, report)),
    placeholderData: keepPreviousData,
  });

/** The CIs that alone take a CI down. */
export const singlePointsQuery = (of: number, label: string) =>
  queryOptions({
    queryKey: key("singlePoints", of),
    queryFn: ({ signal }) => runTaskUntil(signal, label, (task, report) => core().singlePoints(of, task, report)),
  });

/** How many single points of failure each critical service has. */
export const criticalPointsQuery = (label: string) =>
  queryOptions({
    queryKey: key("criticalPoints"),
    queryFn: ({ signal }) => runTaskUntil(signal, label, (task, report) => core().criticalSinglePoints(task, report)),
  });

/** Which few CIs together take a CI down. */
export const cutSetsQuery = (question: CutSetQuery, label: string) =>
  queryOptions({
    queryKey: key("cutSets", question),
    queryFn: ({ signal }) => runTaskUntil(signal, label, (task, report) => core().cutSets(question, task, report)),
  });

/** How probable it is that a CI is down, and what that comes from. */
export const availabilityQuery = (of: number, label: string) =>
  queryOptions({
    queryKey: key("availability", of),
    queryFn: ({ signal }) => runTaskUntil(signal, label, (task, report) => core().availability(of, task, report)),
  });

/** Which services can keep their availability targets. */
export const availabilityTargetsQuery = (label: string) =>
  queryOptions({
    queryKey: key("availabilityTargets"),
    queryFn: ({ signal }) => runTaskUntil(signal, label, (task, report) => core().availabilityTargets(task, report)),
  });

/** What the failure of each CI alone does to each service. */
export const cfiaQuery = (question: CfiaQuery, label: string) =>
  queryOptions({
    queryKey: key("cfia", question),
    queryFn: ({ signal }) => runTaskUntil(signal, label, (task, report) => core().cfia(question, task, report)),
  });

/** In which order, and when, everything comes back. */
export const recoveryQuery = (question: RecoveryQuery, label: string) =>
  queryOptions({
    queryKey: key("recovery", question),
    queryFn: ({ signal }) => runTaskUntil(signal, label, (task, report) => core().recovery(question, task, report)),
    placeholderData: keepPreviousData,
  });

/** What two selections do together that neither does alone. */
export const jointOutageQuery = (first: readonly ForcedState[], second: readonly ForcedState[], label: string) =>
  queryOptions({
    queryKey: key("jointOutage", first, second),
    queryFn: ({ signal }) =>
      runTaskUntil(signal, label, (task, report) => core().jointOutage([...first], [...second], task, report)),
  });

/** The circles of CIs that need each other. */
export const fateSharingQuery = (label: string) =>
  queryOptions({
    queryKey: key("fateSharing"),
    queryFn: ({ signal }) => runTaskUntil(signal, label, (task, report) => core().fateSharing(task, report)),
  });
