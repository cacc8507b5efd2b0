import { expect, it } from "vitest";
import type { MomentView } from "../ipc/bindings";
import { comingSpan } from "./coming-span";

const NOW = Date.parse("2026-11-18T10:42:00Z");
const OPEN = { from: null, to: null };

it("counts a week from the full hour, so that the question stays the same for a while", () => {
  expect(comingSpan(OPEN, null, NOW)).toEqual({ start: "2026-11-18T10:00:00.000Z", end: "2026-11-25T10:00:00.000Z" });
});

it("counts from the time of a past moment", () => {
  const changeset = { at: "2026-10-01T09:30:00Z" } as MomentView["changeset"];
  const moment = { changeset, editable: false } as MomentView;
  expect(comingSpan(OPEN, moment, NOW).start).toBe("2026-10-01T09:00:00.000Z");
  expect(comingSpan(OPEN, { ...moment, editable: true }, NOW).start).toBe("2026-11-18T10:00:00.000Z");
});

it("never ends before it begins", () => {
  const span = comingSpan({ from: "2026-12-24", to: "2026-12-01" }, null, NOW);
  expect(Date.parse(span.end)).toBeGreaterThan(Date.parse(span.start));
});
