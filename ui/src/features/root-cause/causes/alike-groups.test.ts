import { expect, it } from "vitest";
import { alikeGroups } from "./alike-groups";
import { candidate } from "./candidate.fixture";

it("keeps look-alikes together, each once, in the order of their best", () => {
  const groups = alikeGroups([
    candidate({ ci: 1, probability: 0.5, alike: [3, 99] }),
    candidate({ ci: 2, probability: 0.3 }),
    candidate({ ci: 3, probability: 0.1, alike: [1, 99] }),
  ]);
  expect(groups.map((group) => group.map(({ ci }) => ci))).toEqual([[1, 3], [2]]);
});
