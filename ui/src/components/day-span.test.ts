import { expect, it } from "vitest";
import { dayOf, instantsOf, isBackwards } from "./day-span";

it("a span holds its last day whole, by the clock of the user", () => {
  const span = instantsOf({ from: "2026-03-01", to: "2026-03-31" });
  expect(span.from).toBe(new Date(2026, 2, 1).toISOString());
  expect(span.to).toBe(new Date(2026, 3, 1).toISOString());
  expect(instantsOf({ from: null, to: null })).toEqual({ from: null, to: null });
});

it("tells a day by its digits, and a span that runs backwards", () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  expect(isBackwards({ from: "2026-01-05", to: "2026-01-04" })).toBe(true);
  expect(isBackwards({ from: "2026-01-05", to: "2026-01-05" })).toBe(false);
  expect(isBackwards({ from: "2026-01-05", to: null })).toBe(false);
});
