import { describe, expect, it } from "vitest";
import type { RelationshipLine } from "../../ipc/bindings";
import { typesOnMap } from "./type-filter";

const line = (kind: string, impact: RelationshipLine["impact"]): RelationshipLine => ({
  id: 0, kind, source: 1, target: 2, impact, strength: "hard", group: null,
});

describe("typesOnMap", () => {
  const lines = [line("owned_by", "none"), line("runs_on", "targetToSource"), line("runs_on", "targetToSource")];

  it.each([
    ["draws what carries failure by default", new Map<string, boolean>(), [["runs_on", 2, true], ["owned_by", 1, false]]],
    ["follows the user", new Map([["owned_by", true], ["runs_on", false]]), [["runs_on", 2, false], ["owned_by", 1, true]]],
  ])("%s", (_, choices, expected) => {
    expect(typesOnMap(lines, choices).map(({ kind, count, drawn }) => [kind, count, drawn])).toEqual(expected);
  });
});
