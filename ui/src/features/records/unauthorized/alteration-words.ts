import type { AlterationPlace, UnauthorizedView } from "../../../ipc/bindings";

/** What tells an alteration from all others. */
export function placeKey({ changeset, ci }: UnauthorizedView): string {
  return `${changeset.number} ${ci}`;
}

/** An alteration as the core is told of it. */
export function placeOf({ changeset, ci }: UnauthorizedView): AlterationPlace {
  return { changeset: changeset.number, ci };
}

/** What differs in one line: "owner: Ann → Bob; firmware: 1 → 2"; empty where the CI was deleted. */
export function alterationWords({ alterations }: UnauthorizedView, none: string): string {
  return alterations.map(({ attribute, from, to }) => `${attribute}: ${from ?? none} → ${to ?? none}`).join("; ");
}
