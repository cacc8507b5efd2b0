import { expect, it } from "vitest";
import { rankChanges } from "./rank-changes";

it("tells who went up, who went down, and who is new", () => {
  const changes = rankChanges([1, 2, 3, 4], [3, 1, 9, 4]);
  expect([...changes]).toEqual([
    [3, 2],
    [1, -1],
    [9, null],
  ]);
});
