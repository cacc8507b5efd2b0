import { describe, expect, it } from "vitest";
import type { OverviewView } from "../../ipc/bindings";
import { NOT_THERE, type OverviewColumns } from "../../ipc/overview-columns";
import { colour, mostCategories } from "./colouring";

const sites = Array.from({ length: 12 }, (_, number) => `Site ${number}`);

/** Site n has n + 1 CIs; three have none. */
function estate(): { view: OverviewView; columns: OverviewColumns } {
  const ofSites = sites.flatMap((_, site) => new Array<number>(site + 1).fill(site));
  const numbers = new Uint32Array([...ofSites, NOT_THERE, NOT_THERE, NOT_THERE]);
  const count = numbers.length;
  const columns = {
    changeset: 1,
    revision: 0,
    count,
    ids: Uint32Array.from({ length: count }, (_, ci) => 100 + ci),
    places: new Float32Array(count * 2),
    communities: new Uint32Array(count),
    classes: Uint32Array.from({ length: count }, (_, ci) => (ci % 2 === 0 ? 0 : 1)),
    sites: numbers,
    teams: new Uint32Array(count).fill(NOT_THERE),
    criticalities: Uint32Array.from({ length: count }, (_, ci) => (ci < 2 ? 3 : NOT_THERE)),
    pairs: new Uint32Array(),
    pairsWithin: 0,
  };
  const view = {
    changeset: 1,
    revision: 0,
    cis: count,
    pairs: 0,
    isPlaced: true,
    communities: [],
    regions: [],
    links: [],
    classes: ["business_service", "virtual_machine"],
    sites,
    teams: [],
  };
  return { view, columns };
}

const parents = new Map([
  ["business_service", "service"],
  ["virtual_machine", "compute"],
]);

describe("the colours of an overview", () => {
  it("go to the largest, and every CI is counted once", () => {
    const { view, columns } = estate();
    const { entries, entryOf } = colour("site", view, columns, parents, new Map());
    expect(entries.slice(0, 3).map(({ value, count }) => [value, count])).toEqual([["Site 11", 12], ["Site 10", 11], ["Site 9", 10]]);
    expect(entries.at(-1)).toMatchObject({ value: "none", count: 3 });
    expect(entries.length).toBe(mostCategories + 2);
    expect(entries.reduce((sum, { count }) => sum + count, 0)).toBe(columns.count);
    entries.forEach((entry, number) => expect(entryOf.filter((one) => one === number).length).toBe(entry.count));
  });

  it("tell families, levels and states", () => {
    const { view, columns } = estate();
    const of = (kind: "family" | "criticality" | "state") =>
      colour(kind, view, columns, parents, new Map([[100, 3], [101, 1]])).entries.filter(({ count }) => count > 0);
    expect(of("family").map(({ value }) => value)).toEqual(["services", "compute"]);
    expect(of("criticality").map(({ value, count }) => [value, count])).toEqual([["critical", 2], ["none", columns.count - 2]]);
    expect(of("state").map(({ value, count }) => [value, count])).toEqual([["down", 1], ["at_risk", 1], ["up", columns.count - 2]]);
  });
});
