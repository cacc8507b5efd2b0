import { expect, it } from "vitest";
import { marksTo, mostOfCounts, mostOfDurations } from "./scale";

it.each([
  [[], 2],
  [[0, 1], 2],
  [[3], 4],
  [[7], 8],
  [[9, 2], 10],
  [[11], 12],
  [[17], 20],
  [[45], 60],
  [[101], 120],
])("an axis over %j ends at %d", (counts, most) => {
  expect(mostOfCounts(counts)).toBe(most);
});

it.each([
  [[], 1800],
  [[1000], 1800],
  [[3 * 3600], 4 * 3600],
  [[86_401], 2 * 86_400],
  [[9 * 86_400], 10 * 86_400],
])("an axis over the durations %j ends at %d", (seconds, most) => {
  expect(mostOfDurations(seconds)).toBe(most);
});

it("marks its beginning, middle and end", () => {
  expect(marksTo(4, String)).toEqual([
    { at: 0, label: "0" },
    { at: 2, label: "2" },
    { at: 4, label: "4" },
  ]);
});
