import { expect, it } from "vitest";
import { statesByCommunity, worstOf } from "./states-by-community";

const columns = { ids: Uint32Array.of(10, 11, 12, 13), communities: Uint32Array.of(0, 0, 2, 2) };

it("counts what is worse than up where it lies", () => {
  const counts = statesByCommunity(columns, 3, new Map([[11, 3], [12, 1], [13, 2], [99, 3]]));
  expect(counts).toEqual([
    { atRisk: 0, degraded: 0, down: 1 },
    { atRisk: 0, degraded: 0, down: 0 },
    { atRisk: 1, degraded: 1, down: 0 },
  ]);
  expect(counts.map(worstOf)).toEqual(["down", null, "degraded"]);
});
