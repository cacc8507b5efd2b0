import { expect, it } from "vitest";
import { askedFilter, ALL_CHANGESETS } from "./all-changesets";
import { pagesOf } from "./use-changeset-rows";

it.each([
  [0, 1, [0]],
  [150, 260, [0, 1]],
  [400, 400, [0, 2]],
  [4780, 4801, [0, 23, 24]],
])("rows %i to %i are on the pages", (first, end, pages) => {
  expect(pagesOf({ first, end })).toEqual(pages);
});

it("a date that is not typed out yet does not count", () => {
  const typed = { ...ALL_CHANGESETS, since: "2026-11-", until: "2026-11-20" };
  expect(askedFilter(typed)).toEqual({ ...typed, since: "" });
});
