import type { HealthCheckView, FigureView } from "../../ipc/bindings";

/** What is looked at: the facts to ask first, a figure, or a policy by its name. */
export type Chosen =
  | { readonly kind: "askFirst" }
  | { readonly kind: "figure"; readonly check: HealthCheckView }
  | { readonly kind: "policy"; readonly name: string };

const ASK_FIRST = "askFirst";
const POLICY = "policy:";

/** As the tab keeps it. */
export function wordOf(chosen: Chosen): string {
  switch (chosen.kind) {
    case "askFirst":
      return ASK_FIRST;
    case "figure":
      return chosen.check;
    case "policy":
      return `${POLICY}${chosen.name}`;
  }
}

/** What a kept word means; a figure that there is not is what to ask first. */
export function chosenOf(word: string, figures: readonly FigureView[]): Chosen {
  if (word.startsWith(POLICY)) return { kind: "policy", name: word.slice(POLICY.length) };
  const figure = figures.find(({ check }) => check === word);
  return figure === undefined ? { kind: "askFirst" } : { kind: "figure", check: figure.check };
}
