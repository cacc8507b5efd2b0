import type { QueryClient } from "@tanstack/react-query";
import type { AppliedView, ChangedData, MomentView, WorkspaceView } from "./bindings";
import type { QueryKind } from "./query-keys";

const WORKSPACE = ["workspace"] as const satisfies readonly QueryKind[];
const REDUNDANCY = ["singlePoints", "criticalPoints", "cutSets", "availability", "availabilityTargets"] as const;
const IMPACT = [
  "impact",
  "impactWindow",
  "impactStates",
  "impactExplain",
  "confidence",
  ...REDUNDANCY,
  "cfia",
  "recovery",
  "jointOutage",
  "fateSharing",
] as const;
const CAUSES = ["rootCause", "rootCauseDrawing"] as const;
const LEARNT = ["confirmedCauses", "rateProposal"] as const;
const RECORDS = ["records", "record", "ciRecords"] as const;
const CHANGES = ["blastRadius", "changeRisk", "collisions", "changeSlots", "changeReview", "calendar", "releaseRadius", "unauthorized", "measures", "serviceView"] as const;
const OVERVIEW = ["overview", "overviewStates", "overviewMatches"] as const;
const DRAWN = [...OVERVIEW, "scene", "mapFacts", "neighbours", "paths"] as const;
const ITEMS = ["search", "inventory", "columnValues", "queryCompletion", "ci", "ciByKey", "summaries"] as const;

const DRAFTED = ["drafts", "draft", "draftProposals", "draftConflicts", "choiceEffect"] as const;
const SAVED_VIEWS = ["savedViews", "savedView"] as const;
const COMPARED = ["comparison", "comparedCis", "comparedRelationships", "comparedThrough", "comparedImpact"] as const;
const HEALTH = ["health", "healthList", "policies"] as const;
const ESTATE = [...DRAWN, ...IMPACT, ...CAUSES, ...DRAFTED, ...COMPARED, ...CHANGES, ...HEALTH] as const;

/** Which answers an edit makes stale, by the kind of data it moved. The one place that says so. */
const STALE: Readonly<Record<ChangedData, readonly QueryKind[]>> = {
  cis: [...ITEMS, ...ESTATE, "extraAttributes", "recognisedEvidence", ...LEARNT, "ciHistory", "model", ...RECORDS],
  relationships: ["ci", ...ESTATE, "relationshipHistory"],
  groups: ["ci", ...ESTATE],
  model: ["model", "extraAttributes", "queryExplanation", ...ITEMS, ...ESTATE, "rootCauseSettings", ...LEARNT],
  analysisSettings: [...CAUSES, ...HEALTH, "confidence", "rootCauseSettings", "rateProposal"],
  confirmedCauses: [...CAUSES, ...LEARNT],
  baselines: ["baselines"],
  records: [
    "overviewStates",
    ...RECORDS,
    "recordTemplates",
    "savedRecordFilters",
    "changeWindows",
    "cabMeetings",
    "recordMappings",
    "recordTable",
    "recordImport",
    ...CHANGES,
    ...CAUSES,
  ],
  sources: ["ci", "confidence", "fateSharing", ...HEALTH],
  drafts: DRAFTED,
  savedViews: SAVED_VIEWS,
  history: ["changesets", "changesetWindow", "ciHistory", "relationshipHistory", "ci", "healthTrend"],
};

/** Answers that are the same whatever moment is shown. */
const TIMELESS: ReadonlySet<unknown> = new Set<QueryKind>([
  "start",
  "workspace",
  "changesets",
  "changesetWindow",
  "baselines",
  ...SAVED_VIEWS,
  ...DRAFTED,
  ...COMPARED,
]);

/** The kinds of answers that are stale after these kinds of data moved. */
export function staleKinds(changes: readonly ChangedData[]): ReadonlySet<QueryKind> {
  return new Set(changes.flatMap((change) => STALE[change]));
}

/** Takes over what an edit, or another who writes, says of the workspace, and asks again whatever it made stale. */
export async function afterEdit(client: QueryClient, applied: Pick<AppliedView, "workspace" | "changes">): Promise<void> {
  const before = client.getQueryData<WorkspaceView | null>(WORKSPACE)?.moment;
  setWorkspace(client, applied.workspace);
  if (before !== undefined && !isSameMoment(before, applied.workspace.moment)) forgetMoment(client);
  const stale: ReadonlySet<unknown> = staleKinds(applied.changes);
  await client.invalidateQueries({ predicate: ({ queryKey }) => stale.has(queryKey[0]) });
}

/** Takes over another moment, and asks again whatever belongs to the one before. */
export async function afterMomentChange(client: QueryClient, workspace: WorkspaceView): Promise<void> {
  setWorkspace(client, workspace);
  forgetMoment(client);
}

/** What is in sight is asked again and shown until the answer is there; what is not is forgotten, since it would lie. */
function forgetMoment(client: QueryClient): void {
  const belongs = ({ queryKey }: { queryKey: readonly unknown[] }) => !TIMELESS.has(queryKey[0]);
  client.removeQueries({ predicate: belongs, type: "inactive" });
  void client.invalidateQueries({ predicate: belongs });
}

function isSameMoment(one: MomentView, other: MomentView): boolean {
  return one.kind === other.kind && one.label === other.label && one.draft === other.draft;
}

/** Keeps what is known of the open workspace. */
export function setWorkspace(client: QueryClient, workspace: WorkspaceView | null): void {
  client.setQueryData<WorkspaceView | null>(WORKSPACE, workspace);
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
