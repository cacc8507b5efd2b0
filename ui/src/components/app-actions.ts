import { createContext, useContext } from "react";
import type { ForcedState, FrozenQuestion, RecordKindView } from "../ipc/bindings";
import type { CiId } from "./ids";
import type { ObservedState } from "./observed";
import type { RecordDraft } from "./record-draft";
import type { HistorySection, MeasureKind } from "./views";

/** Where something opens: in the tab in front when that is of the same kind, or always in a new one. */
export type OpenIn = "same" | "new";

/** What features may ask of the frame, so that they need not know it or each other. */
export interface AppActions {
  /** Opens a map that starts from these CIs. */
  readonly openMap: (start: readonly CiId[], where?: OpenIn) => void;
  /** Opens the overview of the whole estate, coloured by what fails where CIs are given. */
  readonly openOverview: (forced?: readonly ForcedState[]) => void;
  /** Opens a saved map. */
  readonly openSavedMap: (id: number, where?: OpenIn) => void;
  /** Opens the impact of these CIs being forced to their states. */
  readonly openImpact: (forced: readonly ForcedState[], where?: OpenIn) => void;
  /** Opens the inventory on a query; the empty query lists all. */
  readonly openInventory: (query: string, where?: OpenIn) => void;
  /** Opens a saved list of CIs. */
  readonly openSavedList: (id: number, where?: OpenIn) => void;
  /** Opens the ways from a dependent to what it may need; an end that is null is asked for. */
  readonly openPaths: (from: CiId | null, to: CiId | null, where?: OpenIn) => void;
  /** Reports CIs as broken or fine to the root cause in front or opened last, and shows it. */
  readonly observe: (cis: readonly CiId[], state: ObservedState) => void;
  /** Opens the history on what it lists, with one of it in sight. */
  readonly openHistory: (section: HistorySection, chosen: number | "new" | null) => void;
  /** Opens the comparison of two moments, in the words of the time control. */
  readonly openCompare: (from: string, to: string) => void;
  /** Opens the list of records of a kind. */
  readonly openRecords: (kind: RecordKindView) => void;
  /** Opens one record. */
  readonly openRecord: (id: number, kind: RecordKindView, where?: OpenIn) => void;
  /** Opens the calendar on a day, `2026-11-21`; null for today. */
  readonly openCalendar: (day: string | null) => void;
  /** Opens the meetings of the change advisory board, at the one of a name or at the next. */
  readonly openCab: (meeting: string | null) => void;
  /** Opens the alterations that no change covers. */
  readonly openUnauthorized: () => void;
  /** Opens the measures at one of them. */
  readonly openMeasures: (about: MeasureKind) => void;
  /** Opens what is open on a CI and below it, and what comes. */
  readonly openService: (ci: CiId, where?: OpenIn) => void;
  /** Asks for what a new record needs, and makes it. */
  readonly newRecord: (draft: RecordDraft) => void;
  /** Asks for the record that holds the answer to a question from now on. */
  readonly attachAnalysis: (question: FrozenQuestion) => void;
  /** Opens the import of these files; none asks for files. */
  readonly openImport: (paths: readonly string[]) => void;
  /** Selects one CI everywhere and shows it in the inspector. */
  readonly select: (id: CiId) => void;
  /** Shows the inspector if it is hidden, without changing the selection. */
  readonly showInspector: () => void;
  /** Opens the command palette, with these words typed already. */
  readonly openPalette: (words?: string) => void;
}

export const AppActionsContext = createContext<AppActions | null>(null);

/** The frame's actions. Throws outside the frame: a view is never drawn without it. */
export function useAppActions(): AppActions {
  const actions = useContext(AppActionsContext);
  if (actions === null) throw new Error("useAppActions is used outside AppActionsContext");
  return actions;
}
