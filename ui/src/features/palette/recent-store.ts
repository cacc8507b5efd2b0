import { create } from "zustand";
import type { CiSummary } from "../../ipc/bindings";

/** Something chosen in the palette before. */
export type RecentChoice =
  | { readonly kind: "ci"; readonly ci: CiSummary; readonly at: number }
  | { readonly kind: "command"; readonly id: string; readonly at: number };

interface Recent {
  /** The workspace they belong to; CIs of another one mean nothing. */
  readonly workspace: string;
  readonly choices: readonly RecentChoice[];
}

/** Choices remembered. */
const LIMIT = 30;

export const useRecentStore = create<Recent>(() => ({ workspace: "", choices: [] }));

function isSame(one: RecentChoice, other: RecentChoice): boolean {
  if (one.kind === "ci") return other.kind === "ci" && one.ci.id === other.ci.id;
  return other.kind === "command" && one.id === other.id;
}

/** Puts a choice before all others, once. */
export function withChoice(
  choices: readonly RecentChoice[],
  choice: RecentChoice,
): readonly RecentChoice[] {
  return [choice, ...choices.filter((other) => !isSame(other, choice))].slice(0, LIMIT);
}

/** Remembers a choice made in a workspace. */
export function remember(workspace: string, choice: RecentChoice): void {
  useRecentStore.setState((recent) => ({
    workspace,
    choices: withChoice(recent.workspace === workspace ? recent.choices : [], choice),
  }));
}
