import { describe, expect, it } from "vitest";
import { type Deployed, deploymentOrder } from "./deployment-order";

const change = (id: number, cis: number[], reached: number[], start: string | null = null): Deployed => ({
  id,
  cis: new Set(cis),
  reached: new Set([...cis, ...reached]),
  start,
});
const ids = (changes: readonly Deployed[]) => deploymentOrder(changes).map(({ id }) => id);

describe("the order of deployment", () => {
  it("puts what others need first, however they are planned", () => {
    const front = change(1, [10], [], "2026-11-21T20:00:00Z");
    const back = change(2, [20], [10], "2026-11-21T23:00:00Z");
    expect(deploymentOrder([front, back])).toEqual([
      { id: 2, after: [], isInCircle: false },
      { id: 1, after: [2], isInCircle: false },
    ]);
  });

  it("puts the earlier planned first where nothing depends, what is not planned last", () => {
    expect(ids([change(1, [1], []), change(2, [2], [], "2026-11-22"), change(3, [3], [], "2026-11-21")])).toEqual([3, 2, 1]);
  });

  it("breaks a circle at its earliest and says so", () => {
    const order = deploymentOrder([change(1, [1], [2], "2026-11-22"), change(2, [2], [1], "2026-11-21")]);
    expect(order.map(({ id, isInCircle }) => [id, isInCircle])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it("takes two changes of one CI as free of each other", () => {
    expect(deploymentOrder([change(1, [1], [5]), change(2, [1], [5])]).every(({ after }) => after.length === 0)).toBe(true);
  });
});
