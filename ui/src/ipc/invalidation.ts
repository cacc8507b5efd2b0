import type { QueryClient } from "@tanstack/react-query";
import type { AppliedView, ChangedData, WorkspaceView } from "./bindings";
import type { QueryKind } from "./query-keys";

const IMPACT = ["impact", "impactWindow", "impactStates", "impactExplain"] as const;
const CAUSES = ["rootCause", "rootCauseDrawing"] as const;
const LEARNT = ["confirmedCauses", "rateProposal"] as const;
const RECORDS = ["records", "record", "ciRecords"] as const;
const CHANGES = ["blastRadius", "changeRisk", "collisions", "changeSlots", "calendar"] as const;
const DRAWN = ["scene", "neighbours", "paths"] as const;
const ITEMS = ["search", "inventory", "columnValues", "ci", "ciByKey", "summaries"] as const;

/** Which answers an edit makes stale, by the kind of data it moved. The one place that says so. */
const STALE: Readonly<Record<ChangedData, readonly QueryKind[]>> = {
  cis: [...ITEMS, ...DRAWN, ...IMPACT, ...CAUSES, "recognisedEvidence", ...LEARNT, "ciHistory", "model", ...RECORDS, ...CHANGES],
  relationships: ["ci", ...DRAWN, ...IMPACT, ...CAUSES, ...CHANGES],
  groups: ["ci", ...DRAWN, ...IMPACT, ...CAUSES, ...CHANGES],
  model: ["model", ...ITEMS, ...DRAWN, ...IMPACT, ...CAUSES, "rootCauseSettings", ...LEARNT, ...CHANGES],
  analysisSettings: [...CAUSES, "rootCauseSettings", "rateProposal"],
  confirmedCauses: [...CAUSES, ...LEARNT],
  baselines: ["baselines"],
  records: [...RECORDS, "recordTemplates", "savedRecordFilters", "changeWindows", ...CHANGES, ...CAUSES],
  sources: ["ci"],
  drafts: [],
  history: ["changesets", "ciHistory", "ci"],
};

/** The kinds of answers that are stale after these kinds of data moved. */
export function staleKinds(changes: readonly ChangedData[]): ReadonlySet<QueryKind> {
  return new Set(changes.flatMap((change) => STALE[change]));
}

/** Takes over what an edit says of the workspace, and asks again whatever it made stale. */
export async function afterEdit(client: QueryClient, applied: AppliedView): Promise<void> {
  setWorkspace(client, applied.workspace);
  const stale: ReadonlySet<unknown> = staleKinds(applied.changes);
  await client.invalidateQueries({ predicate: ({ queryKey }) => stale.has(queryKey[0]) });
}

/** Keeps what is known of the open workspace. */
export function setWorkspace(client: QueryClient, workspace: WorkspaceView | null): void {
  const kind: QueryKind = "workspace";
  client.setQueryData<WorkspaceView | null>([kind], workspace);
}

/** Forgets everything about the workspace that was open and takes over the next one. */
export async function afterWorkspaceChange(
  client: QueryClient,
  workspace: WorkspaceView | null,
): Promise<void> {
  const kept: ReadonlySet<unknown> = new Set<QueryKind>(["start", "workspace"]);
  setWorkspace(client, workspace);
  client.removeQueries({ predicate: ({ queryKey }) => !kept.has(queryKey[0]) });
  const start: QueryKind = "start";
  await client.invalidateQueries({ queryKey: [start] });
}
