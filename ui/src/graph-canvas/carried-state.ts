import { impactStates, type ImpactState } from "./scene";

/** How bad a state is: 0 for up, 3 for down. */
export function severity(state: ImpactState): number {
  return impactStates.indexOf(state);
}

/** The state one step better; up stays up. */
export function soften(state: ImpactState): ImpactState {
  return impactStates[Math.max(0, severity(state) - 1)] ?? "up";
}

/** What is known of one dependency after a failure. */
export interface AnsweredDependency {
  readonly dependent: ImpactState;
  readonly provider: ImpactState;
  readonly strength: "hard" | "soft";
  /** Present where the dependency belongs to a redundancy group: what the group yields, and its strength. */
  readonly group?: { readonly state: ImpactState; readonly strength: "hard" | "soft" };
}

/**
 * The dependent's state where this dependency is one of those that give it that state, else undefined. A grouped
 * provider carries only where it is itself no better than the group was before softening.
 */
export function carriedState(dependency: AnsweredDependency): ImpactState | undefined {
  const { dependent, provider, strength, group } = dependency;
  if (dependent === "up") return undefined;
  if (group === undefined) {
    const yields = strength === "soft" ? soften(provider) : provider;
    return yields === dependent ? dependent : undefined;
  }
  if (group.state !== dependent) return undefined;
  const before = severity(group.state) + (group.strength === "soft" ? 1 : 0);
  // At risk means that any member is impaired, however badly; worse states need members at least as bad.
  return severity(provider) >= before ? dependent : undefined;
}
