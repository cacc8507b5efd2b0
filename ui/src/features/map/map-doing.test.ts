import { expect, it } from "vitest";
import { noEdits } from "./expansions";
import { plainLooks } from "./looks/map-looks";
import { changedPart, doingOf, type MapDoing } from "./map-doing";

const plain = doingOf(null);
const withLooks = (looks: Partial<MapDoing["looks"]>): MapDoing => ({ ...plain, looks: { ...plainLooks, ...looks } });

it.each([
  ["pins", withLooks({ pins: new Map([["7", { x: 1, y: 2 }]]) })],
  ["rules", withLooks({ rules: [] })],
  ["faded", withLooks({ faded: new Set([7]) })],
  ["edits", { ...withLooks({ hidden: new Set([1]) }), edits: { ...noEdits } }],
  ["grouping", { ...plain, grouping: "class" }],
  ["boxes", { ...withLooks({ boxes: [] }), grouping: "own" }],
  [null, withLooks({ hidden: new Set() })],
] as const)("names %s", (part, after) => {
  expect(changedPart(plain, after)).toBe(part);
});
