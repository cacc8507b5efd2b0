import { describe, expect, it } from "vitest";
import { type AnsweredDependency, carriedState } from "./carried-state";

const cases: [string, AnsweredDependency, string | undefined][] = [
  ["a hard dependency passes its provider's state on", { dependent: "down", provider: "down", strength: "hard" }, "down"],
  ["a better provider carries nothing", { dependent: "down", provider: "at_risk", strength: "hard" }, undefined],
  ["a soft dependency passes it on softened", { dependent: "degraded", provider: "down", strength: "soft" }, "degraded"],
  ["a soft one does not explain worse", { dependent: "down", provider: "down", strength: "soft" }, undefined],
  ["nothing is carried to what is up", { dependent: "up", provider: "down", strength: "hard" }, undefined],
  [
    "a spoiled group passes its state on through its failed member",
    { dependent: "at_risk", provider: "down", strength: "hard", group: { state: "at_risk", strength: "hard" } },
    "at_risk",
  ],
  [
    "and not through the one that works",
    { dependent: "at_risk", provider: "up", strength: "hard", group: { state: "at_risk", strength: "hard" } },
    undefined,
  ],
  [
    "a group that yields another state explains nothing",
    { dependent: "down", provider: "down", strength: "hard", group: { state: "at_risk", strength: "hard" } },
    undefined,
  ],
  [
    "a soft group is carried by members as bad as it was before softening",
    { dependent: "degraded", provider: "degraded", strength: "hard", group: { state: "degraded", strength: "soft" } },
    undefined,
  ],
  [
    "a soft group that lost all its members",
    { dependent: "degraded", provider: "down", strength: "hard", group: { state: "degraded", strength: "soft" } },
    "degraded",
  ],
];

describe("carriedState", () => {
  it.each(cases)("%s", (_, dependency, expected) => expect(carriedState(dependency)).toBe(expected));
});
