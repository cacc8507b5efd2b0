import { expect, it } from "vitest";
import type { RecordLineView } from "../../../ipc/bindings";
import { NEWEST_FIRST, pressed, sorted } from "./sort-records";

const line = (number: string, more: Partial<RecordLineView>): RecordLineView => ({
  id: Number(number.split("-")[1]),
  number,
  kind: "change",
  state: "new",
  changeType: "normal",
  title: number,
  priority: null,
  owner: null,
  assignedTo: null,
  due: null,
  plannedStart: null,
  plannedEnd: null,
  createdAt: "2026-11-01T00:00:00Z",
  over: false,
  cis: 0,
  ...more,
});
const ROWS = [
  line("CHG-9", { state: "closed", due: "2026-11-24T00:00:00Z", owner: "Ines" }),
  line("CHG-10", { state: "assess" }),
  line("CHG-11", { state: "cancelled", due: "2026-11-20T00:00:00Z" }),
];

it.each([
  [NEWEST_FIRST, ["CHG-11", "CHG-10", "CHG-9"]],
  [{ field: "due", descending: false }, ["CHG-11", "CHG-9", "CHG-10"]],
  [{ field: "due", descending: true }, ["CHG-9", "CHG-11", "CHG-10"]],
  [{ field: "state", descending: false }, ["CHG-10", "CHG-9", "CHG-11"]],
  [{ field: "owner", descending: true }, ["CHG-9", "CHG-10", "CHG-11"]],
] as const)("orders by %o", (order, expected) => {
  expect(sorted(ROWS, order).map(({ number }) => number)).toEqual(expected);
});

it("turns round where the same head is pressed again", () => {
  const once = pressed(NEWEST_FIRST, "due");
  expect([once, pressed(once, "due")]).toEqual([
    { field: "due", descending: false },
    { field: "due", descending: true },
  ]);
});
