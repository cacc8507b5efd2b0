import { expect, it } from "vitest";
import { noEdits, expand } from "../expansions";
import { plainLooks, withNewBox } from "../looks/map-looks";
import { type MapState, readMap, writeMap } from "./map-document";

const state: MapState = {
  start: [1, 2],
  direction: "needs",
  depth: 3,
  made: [{ of: 1, side: "needs", brought: [3, 4] }],
  edits: { ...expand(noEdits, { of: 3, side: "related", kind: "runs_on <", brought: [5] }), unfolded: new Set([4]) },
  types: new Map([["depends_on", true], ["located_in", false]]),
  grouping: "own",
  looks: {
    ...withNewBox(withNewBox(plainLooks, "a", "Outer", [3, 4]), "b", "Inner", [3]),
    hidden: new Set([4]),
    faded: new Set([5]),
    arrangement: "radial",
    pins: new Map([["3", { x: 12, y: -7.5 }]]),
    collapsed: new Set(["b"]),
    hues: new Map([["a", "violet"]]),
    rules: [
      { id: "1", name: "Old", test: { by: "attribute", attribute: "os", value: "windows*" }, hue: "plum", badge: "clock", line: "dotted", large: true },
    ],
  },
  listShown: true,
  drawing: {
    nodes: [["1", 0, 0, 120, 34, 0]],
    edges: [["7", 60.5, 34, 60.5, 80]],
    groups: [],
    boxes: [["a", -10, -10, 140, 80]],
    rows: [[0, 17]],
    bounds: [0, 0, 120, 80],
    sight: { x: 60, y: 40, zoom: 0.8 },
  },
};

it("reads back what it wrote", () => {
  expect(readMap(writeMap(state))).toEqual(state);
});

it("refuses what no version of it wrote, and leaves out what it does not understand", () => {
  for (const text of ["", "[]", "{}", '{"version":2}', "null"]) expect(readMap(text)).toBeNull();
  const odd = { version: 1, start: [1, "x", null], pins: [["a", 1]], boxes: [3], rules: [{ id: 1 }, null], hues: [["a", "red"]], drawing: { nodes: [] }, types: 7 };
  expect(readMap(JSON.stringify(odd))).toEqual({
    start: [1],
    direction: "both",
    depth: 1,
    made: [],
    edits: noEdits,
    types: new Map(),
    grouping: "none",
    looks: plainLooks,
    listShown: false,
    drawing: null,
  });
});
