import { describe, expect, it } from "vitest";
import type { CalendarEntryView } from "../../../ipc/bindings";
import { lanesOf, packed, shareOf } from "./lanes";

const RANGE = { from: Date.parse("2026-11-16T00:00:00Z"), to: Date.parse("2026-11-23T00:00:00Z") };
const entry = (id: number, start: string, end: string, team: string | null = "Network"): CalendarEntryView => ({
  id,
  number: `CHG-${id}`,
  kind: "change",
  changeType: "normal",
  title: "",
  state: "scheduled",
  span: { start, end },
  risk: null,
  implementer: null,
  team,
  isMovable: true,
});

describe("lanes", () => {
  it("puts entries that touch below each other, and those apart on one row", () => {
    const rows = packed(
      [
        entry(1, "2026-11-17T22:00:00Z", "2026-11-17T23:00:00Z"),
        entry(2, "2026-11-17T22:30:00Z", "2026-11-18T00:00:00Z"),
        entry(3, "2026-11-20T22:00:00Z", "2026-11-21T00:00:00Z"),
      ],
      RANGE,
    );
    expect(rows.map(({ entry: { id }, row }) => [id, row])).toEqual([
      [1, 0],
      [2, 1],
      [3, 0],
    ]);
  });

  it("writes before what stands at the end", () => {
    const [late] = packed([entry(1, "2026-11-22T22:00:00Z", "2026-11-22T23:00:00Z")], RANGE);
    expect(late?.labelBefore).toBe(true);
  });

  it("cuts what reaches beyond the range", () => {
    const [long] = packed([entry(1, "2026-11-10T00:00:00Z", "2026-11-30T00:00:00Z")], RANGE);
    expect([long?.at, long?.length]).toEqual([0, 1]);
    expect(shareOf(RANGE.from - 1, RANGE)).toBe(0);
  });

  it("names lanes in order, the nameless last", () => {
    const at = ["2026-11-17T22:00:00Z", "2026-11-17T23:00:00Z"] as const;
    const lanes = lanesOf([entry(1, ...at, null), entry(2, ...at, "Storage"), entry(3, ...at)], "team", RANGE);
    expect(lanes.map(({ name }) => name)).toEqual(["Network", "Storage", null]);
  });
});
