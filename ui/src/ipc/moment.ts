import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { momentName } from "../components/moment-words";
import { i18n } from "../locales/i18n";
import type { BaselineView, DraftView, MomentView } from "./bindings";
import { core } from "./host";
import { afterMomentChange } from "./invalidation";
import { workspaceQuery } from "./queries";
import { baselinesQuery, draftsQuery } from "./time-queries";

/** The moment that is shown; null while no workspace is open. */
export function useMoment(): MomentView | null {
  return useQuery(workspaceQuery()).data?.moment ?? null;
}

/** Why nothing can be edited at the moment that is shown; null where edits are taken. */
export function useEditLock(): string | null {
  const moment = useMoment();
  if (moment === null || moment.editable) return null;
  return i18n.t("time:locked", { moment: momentName(moment) });
}

/** Shows another moment, told in the words of the time control; everything on screen follows it. */
export function useSetMoment() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (when: string) => core().setMoment(when),
    onSuccess: (workspace) => afterMomentChange(client, workspace),
  });
}

/** The moments that have names. */
export interface NamedMoments {
  readonly baselines: readonly BaselineView[];
  readonly drafts: readonly DraftView[];
}

/** The moments that have names, for a choice among them. */
export function useNamedMoments(enabled: boolean): NamedMoments {
  const baselines = useQuery({ ...baselinesQuery(), enabled }).data ?? [];
  const drafts = useQuery({ ...draftsQuery(), enabled }).data ?? [];
  return { baselines, drafts };
}
