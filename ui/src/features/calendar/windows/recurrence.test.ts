import { describe, expect, it } from "vitest";
import { daysOf, monthsOf, nthOf } from "./recurrence";

it.each([
  ["2026-11-07T10:00", 1],
  ["2026-11-08T10:00", 2],
  ["2026-11-28T10:00", 4],
  ["2026-11-30T10:00", -1],
])("counts the weekday of %s as number %i of its month", (day, nth) => {
  expect(nthOf(new Date(day))).toBe(nth);
});

it.each([
  [[12], 3, true, [3, 12]],
  [[3, 12], 3, false, [12]],
  [[12], 12, false, [12]],
] as const)("the months %o with %i turned %s are %o", (months, month, isOn, expected) => {
  expect(monthsOf(months, month, isOn)).toEqual(expected);
});

describe("the days of a week", () => {
  it.each([
    [["friday"], "monday", true, ["monday", "friday"]],
    [["monday", "friday"], "monday", false, ["friday"]],
    [["friday"], "friday", false, ["friday"]],
  ] as const)("%o with %s turned %s are %o", (days, day, isOn, expected) => {
    expect(daysOf(days, day, isOn)).toEqual(expected);
  });
});
