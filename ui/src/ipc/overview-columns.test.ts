import { describe, expect, it } from "vitest";
import { NOT_THERE, readOverviewColumns, readOverviewStates } from "./overview-columns";

function bits(number: number): number {
  return new Uint32Array(new Float32Array([number]).buffer)[0] ?? 0;
}

describe("the columns of an overview", () => {
  it("are read from the bytes", () => {
    const words = [7, 1, 2, 1, 1, 40, 41, bits(1.5), bits(-2), bits(0.25), bits(8), 0, 1, 3, 4, 0, NOT_THERE, 1, 1, 3, NOT_THERE, 0, 1];
    const columns = readOverviewColumns(new Uint32Array(words).buffer);
    expect(columns).toMatchObject({ changeset: 7, revision: 1, count: 2, pairsWithin: 1 });
    expect([...columns.ids]).toEqual([40, 41]);
    expect([...columns.places]).toEqual([1.5, 0.25, -2, 8]);
    expect([...columns.communities]).toEqual([0, 1]);
    expect([...columns.classes]).toEqual([3, 4]);
    expect([...columns.sites]).toEqual([0, NOT_THERE]);
    expect([...columns.criticalities]).toEqual([3, NOT_THERE]);
    expect([...columns.pairs]).toEqual([0, 1]);
  });

  it("are refused where they are cut", () => {
    expect(() => readOverviewColumns(new Uint32Array([7, 0, 2, 0, 0, 1]).buffer)).toThrow(RangeError);
  });

  it("give states by id", () => {
    expect([...readOverviewStates(new Uint32Array([5, 9, 3, 1]).buffer)]).toEqual([[5, 3], [9, 1]]);
  });
});
