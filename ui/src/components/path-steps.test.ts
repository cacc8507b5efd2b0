import { describe, expect, it } from "vitest";
import type { CiSummary, PathsView, RelationshipLine } from "../ipc/bindings";
import { pathSteps, relationshipsOf } from "./path-steps";

function ci(id: number): CiSummary {
  return {
    id,
    key: `k-${id}`,
    name: `ci ${id}`,
    class: "server",
    status: "live",
    criticality: null,
    location: null,
    availabilityTarget: null,
  };
}

function line(id: number, source: number, target: number, impact: RelationshipLine["impact"]): RelationshipLine {
  return { id, kind: `type-${id}`, source, target, impact, strength: "hard", group: null };
}

const ANSWER: PathsView = {
  paths: [
    [1, 2, 3],
    [1, 4, 3],
  ],
  groups: [],
  losses: [],
  providerDown: "down",
  more: false,
  cis: [1, 2, 3, 4].map(ci),
  relationships: [
    line(10, 1, 2, "targetToSource"),
    line(11, 3, 2, "sourceToTarget"),
    line(12, 1, 4, "both"),
    line(13, 4, 3, "targetToSource"),
    line(14, 4, 3, "targetToSource"),
    line(15, 3, 4, "targetToSource"),
  ],
};

/** "1 -10> 2 <11- 3": CIs with the relationships between them, inverse ones pointing back. */
function drawn(answer: PathsView): string[] {
  return pathSteps(answer).map((steps) =>
    steps
      .map((step) => {
        const links = step.links.map((link) => (link.inverse ? `<${link.line.id}-` : `-${link.line.id}>`));
        return [step.ci.id, ...links].join(" ");
      })
      .join(" "),
  );
}

describe("the steps of paths", () => {
  it("name every relationship by which a CI leans on the next, and none the other way", () => {
    expect(drawn(ANSWER)).toEqual(["1 -10> 2 <11- 3", "1 -12> 4 -13> -14> 3"]);
  });

  it("tell the relationships of a path, to mark them in the drawing", () => {
    const [, second = []] = pathSteps(ANSWER);
    expect(relationshipsOf(second)).toEqual(new Set([12, 13, 14]));
  });
});
