import { describe, expect, it } from "vitest";
import { dayOf, dayText, daysOf, rangeOf, stepped } from "./range";

const texts = (look: "month" | "week" | "timeline", day: string) => {
  const days = daysOf(rangeOf(look, dayOf(day, 0)));
  return [dayText(days[0] as Date), dayText(days.at(-1) as Date), days.length];
};

describe("what is in sight", () => {
  it.each([
    ["week", "2026-11-21", ["2026-11-16", "2026-11-22", 7]],
    ["timeline", "2026-11-16", ["2026-11-16", "2026-11-22", 7]],
    ["month", "2026-11-21", ["2026-10-26", "2026-12-06", 42]],
    ["week", "2027-01-01", ["2026-12-28", "2027-01-03", 7]],
  ] as const)("%s of %s", (look, day, expected) => {
    expect(texts(look, day)).toEqual(expected);
  });

  it("goes by weeks and by months", () => {
    const day = dayOf("2026-11-30", 0);
    expect([stepped("week", day, 1), stepped("month", day, 1), stepped("timeline", day, -1)].map(dayText)).toEqual([
      "2026-12-07",
      "2026-12-01",
      "2026-11-23",
    ]);
  });

  it("takes today for what is no day", () => {
    const now = new Date(2026, 10, 21, 10, 42).getTime();
    expect([dayText(dayOf(null, now)), dayText(dayOf("soon", now))]).toEqual(["2026-11-21", "2026-11-21"]);
  });
});
