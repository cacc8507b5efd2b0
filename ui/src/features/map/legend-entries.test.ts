import { describe, expect, it } from "vitest";
import type { MapScene } from "../../ipc/bindings";
import { legendEntries } from "./legend-entries";

const map: MapScene = {
  nodes: [
    [1, "till_service", "live"],
    [2, "pdu", "planned"],
    [3, "room", "live"],
    [4, "something", "retired"],
  ].map(([id, classId, status]) => ({
    ci: {
      id: Number(id), key: "", name: "", class: String(classId), status: status as "live", criticality: null, location: null, availabilityTarget: null,
    },
    needs: 0,
    usedBy: 0,
  })),
  relationships: [
    { id: 1, kind: "powered_by", source: 1, target: 2, impact: "targetToSource", strength: "hard", group: 0 },
    { id: 2, kind: "uses", source: 1, target: 3, impact: "targetToSource", strength: "soft", group: null },
    { id: 3, kind: "owned_by", source: 3, target: 4, impact: "none", strength: "hard", group: null },
  ],
  groups: [{ dependent: 1, needs: 1, members: 2, strength: "hard", assumed: false }],
};

describe("legendEntries", () => {
  const entries = legendEntries(map, map.relationships, new Map([["till_service", "service"], ["room", "facility"], ["pdu", "facility"]]));

  it("counts classes by family in a fixed order, user-made ones with their ancestors", () => {
    expect(entries.classes.map(({ family, cis }) => [family, cis])).toEqual([
      ["services", [1]],
      ["power", [2]],
      ["facilities", [3]],
      ["other", [4]],
    ]);
  });

  it("counts lines by what they mean and picks the CIs at their ends", () => {
    expect(entries.lines).toEqual([
      { kind: "hard", count: 1, cis: [1, 2] },
      { kind: "soft", count: 1, cis: [1, 3] },
      { kind: "related", count: 1, cis: [3, 4] },
      { kind: "group", count: 1, cis: [1] },
    ]);
  });

  it("names every status, with none as none", () => {
    expect(entries.statuses.map(({ status, cis }) => [status, cis.length])).toEqual([
      ["live", 2],
      ["maintenance", 0],
      ["planned", 1],
      ["retired", 1],
    ]);
  });

  it("names services and the largest families, and counts the rest as others", () => {
    const counts = { service: 1, application: 4, compute: 4, storage: 4, network: 4, cloud: 4, party: 1, facility: 1 };
    const classes = Object.entries(counts).flatMap(([classId, count]) => Array<string>(count).fill(classId));
    const [first] = map.nodes;
    const nodes = classes.flatMap((classId, id) => (first === undefined ? [] : [{ ...first, ci: { ...first.ci, id, class: classId } }]));
    const { classes: named } = legendEntries({ ...map, nodes }, [], new Map());
    expect(named.map(({ family, cis }) => [family, cis.length])).toEqual([
      ["services", 1], ["applications", 4], ["compute", 4], ["storage", 4], ["network", 4], ["cloud", 4], ["other", 2],
    ]);
  });
});
