import { describe, expect, it } from "vitest";
import { reachedCis, type Side } from "./expansions";
import { mostReached, reach, readableReach } from "./reach";

const needs: Readonly<Record<number, readonly number[]>> = { 1: [2, 3], 2: [4], 3: [4], 5: [1], 6: [4], 4: [1] };

async function ask(id: number, side: Side): Promise<readonly number[]> {
  if (side === "needs") return needs[id] ?? [];
  return Object.entries(needs).flatMap(([dependent, providers]) => (providers.includes(id) ? [Number(dependent)] : []));
}

describe("reach", () => {
  it.each([
    ["needs", 1, [1, 2, 3]],
    ["needs", 2, [1, 2, 3, 4]],
    ["usedBy", 1, [1, 4, 5]],
    ["both", 1, [1, 2, 3, 4, 5]],
  ] as const)("goes %s for %i steps", async (direction, depth, expected) => {
    const { expansions } = await reach([1], direction, depth, ask);
    expect(reachedCis([1], expansions).sort()).toEqual(expected);
  });

  it("does not turn round: what else needs a shared provider stays away", async () => {
    const { expansions } = await reach([2], "both", 1, ask);
    expect(reachedCis([2], expansions)).not.toContain(6);
  });

  it("stops before it becomes too large and says so", async () => {
    const many = Array.from({ length: mostReached + 1 }, (_, index) => index + 10);
    const answer = await reach([1], "needs", 3, async (id) => (id === 1 ? [2] : id === 2 ? many : []));
    expect(reachedCis([1], answer.expansions)).toEqual([1, 2]);
    expect(answer.cut).toBe(true);
  });
});

describe("readableReach", () => {
  const chain = async (id: number): Promise<readonly number[]> => (id < 4 ? [id + 1] : []);

  it.each([
    ["as deep as the map stays readable", 3, 2],
    ["one step at least", 0, 1],
    ["no deeper than there is something to show", 100, 3],
  ])("goes %s", async (_, most, depth) => {
    const answer = await readableReach([1], "needs", chain, async (ids) => ids.length <= most);
    expect(answer.depth).toBe(depth);
    expect(reachedCis([1], answer.expansions)).toHaveLength(depth + 1);
  });
});
