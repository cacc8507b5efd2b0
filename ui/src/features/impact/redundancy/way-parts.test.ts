import { describe, expect, it } from "vitest";
import { branchesOf } from "./way-parts";

const way = (...ids: number[]) => ids.map((id) => ({ id }));

describe("ways that part at a group", () => {
  it("have their trunk in common", () => {
    expect(branchesOf([way(1, 2, 3, 9), way(1, 2, 4, 9)], 2)).toEqual({
      trunk: way(1, 2),
      branches: [way(2, 3, 9), way(2, 4, 9)],
    });
  });

  it("have none where they part at once, or where there are no ways", () => {
    expect(branchesOf([way(1, 3), way(1, 4)], 1)).toEqual({ trunk: way(1), branches: [way(1, 3), way(1, 4)] });
    expect(branchesOf([], 1)).toEqual({ trunk: [], branches: [] });
  });
});
