import { describe, expect, it } from "vitest";
import { formatDay, formatRelative, formatWhen } from "./format";

const now = new Date(2026, 10, 21, 9, 58);
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const DAY = 24 * 60;

describe("times", () => {
  it.each([
    [0.5, "just now"],
    [10, "10 min ago"],
    [9 * 60, "9 h ago"],
    [10 * 60, "yesterday"],
    [2 * DAY, "2 days ago"],
    [94 * DAY, "94 days ago"],
  ])("%d minutes before are %s", (minutes, expected) => {
    expect(formatRelative(ago(minutes), now)).toBe(expected);
  });

  it("name the year only where it is another", () => {
    expect(formatDay(new Date(2026, 9, 3), now)).toBe("3 Oct");
    expect(formatDay(new Date(2025, 9, 3), now)).toBe("3 Oct 2025");
  });

  it("are a clock today and a day before", () => {
    expect(formatWhen(ago(58), now)).toBe("09:00");
    expect(formatWhen(ago(2 * DAY), now)).toBe("19 Nov");
  });
});
