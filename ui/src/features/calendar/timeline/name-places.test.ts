import { describe, expect, it } from "vitest";
import { namePlaces } from "./name-places";

describe("names of windows", () => {
  it("stand within long bars, after short ones up to the next, and before late ones", () => {
    const bars = [
      { at: 0, length: 0.3 },
      { at: 0.4, length: 0.05 },
      { at: 0.6, length: 0.05 },
      { at: 0.9, length: 0.05 },
    ];
    const told = namePlaces(bars).map((place) => place && [place.side, Number(place.room.toFixed(3))]);
    expect(told).toEqual([
      ["within", 0.3],
      ["after", 0.15],
      ["after", 0.125],
      ["before", 0.125],
    ]);
  });

  it("are left out where bars stand close together", () => {
    const bars = [0.86, 0.87].map((at) => ({ at, length: 0.05 }));
    expect(namePlaces(bars).map((place) => place?.side ?? null)).toEqual(["before", null]);
    expect(namePlaces([{ at: 0.1, length: 0.05 }, { at: 0.16, length: 0.05 }])[0]).toBeNull();
  });
});
