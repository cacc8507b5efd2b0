import { expect, test } from "vitest";
import type { RelationshipView } from "../../ipc/bindings";
import { neighboursByType } from "./neighbours-by-type";

function line(text: string): RelationshipView {
  const [kind = "", way = "", other = ""] = text.split(" ");
  return { kind, outgoing: way === "to", other: { id: Number(other) } } as RelationshipView;
}

test("neighbours are told by side, type and way, each CI once, the most numerous first", () => {
  const detail = {
    needs: ["powered_by to 7", "runs_on to 2", "runs_on to 3", "runs_on to 3"].map(line),
    usedBy: ["runs_on from 9"].map(line),
    others: ["managed_by to 4", "managed_by from 5"].map(line),
  };
  const told = neighboursByType(detail).map(({ side, kind, outgoing, cis }) => `${side} ${kind} ${outgoing} ${cis.join(",")}`);
  expect(told).toEqual([
    "needs runs_on true 2,3",
    "needs powered_by true 7",
    "usedBy runs_on false 9",
    "related managed_by true 4",
    "related managed_by false 5",
  ]);
});
