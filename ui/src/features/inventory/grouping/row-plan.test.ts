import { describe, expect, it } from "vitest";
import { firstOf, groupedPlan, lengthOf, plainPlan, type RowPlan } from "./row-plan";

/** Every position as a word: `#2` is the head of the third group, `5` the sixth CI. */
function told(plan: RowPlan): string[] {
  return Array.from({ length: plan.total }, (_, position) => {
    const place = plan.at(position);
    return place.kind === "head" ? `#${place.group}` : String(place.index);
  });
}

const SIZES = [2, 0, 3, 1];

describe("a list in groups", () => {
  const cases: readonly { open: readonly number[]; expected: string }[] = [
    { open: [], expected: "#0 #1 #2 #3" },
    { open: [0], expected: "#0 0 1 #1 #2 #3" },
    { open: [1, 2], expected: "#0 #1 #2 2 3 4 #3" },
    { open: [0, 1, 2, 3], expected: "#0 0 1 #1 #2 2 3 4 #3 5" },
  ];
  it.each(cases)("shows heads, and CIs of open groups $open", ({ open, expected }) => {
    const plan = groupedPlan(SIZES, (group) => open.includes(group));
    expect(told(plan).join(" ")).toBe(expected);
  });

  it("finds every position again, and any stretch of them", () => {
    for (let mask = 0; mask < 16; mask += 1) {
      const plan = groupedPlan(SIZES, (group) => (mask & (1 << group)) !== 0);
      const places = Array.from({ length: plan.total }, (_, position) => plan.at(position));
      places.forEach((place, position) => {
        if (place.kind === "row") expect(plan.positionOf(place.index)).toBe(position);
        const head = plan.headAbove(position) ?? -1;
        expect(places.slice(head, position + 1).findLastIndex(({ kind }) => kind === "head")).toBe(0);
      });
      for (let first = 0; first <= plan.total; first += 1) {
        for (let end = first; end <= plan.total + 1; end += 1) {
          const spans = plan.spans(first, end).flatMap((span) =>
            Array.from({ length: span.end - span.first }, (_, at) => span.first + at),
          );
          const expected = places.slice(first, end).flatMap((place) => (place.kind === "row" ? [place.index] : []));
          expect(spans).toEqual(expected);
        }
      }
    }
  });

  it("has no position for a CI of a closed group", () => {
    expect(groupedPlan(SIZES, (group) => group === 0).positionOf(3)).toBeNull();
  });
});

it("a list without groups is its own plan", () => {
  const plan = plainPlan(3);
  expect(told(plan)).toEqual(["0", "1", "2"]);
  expect(plan.spans(1, 9)).toEqual([{ first: 1, end: 3 }]);
  expect(plan.spans(3, 9)).toEqual([]);
});

it("takes the first CIs of stretches", () => {
  const spans = [{ first: 3, end: 5 }, { first: 9, end: 12 }];
  const lengths = [0, 1, 2, 3, 9].map((count) => lengthOf(firstOf(spans, count)));
  expect(lengths).toEqual([0, 1, 2, 3, 5]);
  expect(firstOf(spans, 3)).toEqual([{ first: 3, end: 5 }, { first: 9, end: 10 }]);
});
