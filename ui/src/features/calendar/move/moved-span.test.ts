import { expect, it } from "vitest";
import { keyStep, movedSpan, QUARTER } from "./moved-span";

const SPAN = { start: "2026-11-21T22:00:00.000Z", end: "2026-11-21T23:30:00.000Z" };

it.each([
  [QUARTER, "2026-11-21T22:15:00.000Z", "2026-11-21T23:45:00.000Z"],
  [-20 * 60_000, "2026-11-21T21:45:00.000Z", "2026-11-21T23:15:00.000Z"],
  [24 * 60 * 60_000, "2026-11-22T22:00:00.000Z", "2026-11-22T23:30:00.000Z"],
])("moves by %d ms onto a quarter of an hour", (by, start, end) => {
  expect(movedSpan(SPAN, by)).toEqual({ start, end });
});

it("keeps the minute of an odd time that moves by whole days", () => {
  const odd = { start: "2026-11-21T22:07:00.000Z", end: "2026-11-21T22:20:00.000Z" };
  expect(movedSpan(odd, 24 * 60 * 60_000).start).toBe("2026-11-22T22:07:00.000Z");
});

it("arrow keys move by a quarter, with Shift by a day", () => {
  expect([keyStep("ArrowLeft", false), keyStep("ArrowDown", true), keyStep("a", false)]).toEqual([-QUARTER, 96 * QUARTER, null]);
});
