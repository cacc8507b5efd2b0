import { expect, test } from "vitest";
import { ariaSort, sortedBy } from "./sort-order";

const up = (column: string) => ({ column, descending: false });
const down = (column: string) => ({ column, descending: true });

test.each([
  { name: "first click", sort: [], add: false, result: [up("a")] },
  { name: "second click", sort: [up("a")], add: false, result: [down("a")] },
  { name: "third click", sort: [down("a")], add: false, result: [] },
  { name: "another column", sort: [up("b")], add: false, result: [up("a")] },
  { name: "added", sort: [up("b")], add: true, result: [up("b"), up("a")] },
  { name: "turned in place", sort: [up("a"), up("b")], add: true, result: [down("a"), up("b")] },
  { name: "taken out", sort: [down("a"), up("b")], add: true, result: [up("b")] },
  { name: "alone again", sort: [up("a"), up("b")], add: false, result: [down("a")] },
])("$name", ({ sort, add, result }) => {
  expect(sortedBy(sort, "a", add)).toEqual(result);
});

test("only the first column of the order is announced", () => {
  expect(ariaSort([down("a"), up("b")], "a")).toBe("descending");
  expect(ariaSort([down("a"), up("b")], "b")).toBe("none");
});
