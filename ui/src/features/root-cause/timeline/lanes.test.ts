import { describe, expect, it } from "vitest";
import { inLanes } from "./lanes";

describe("marks in lanes", () => {
  it("share a lane while their words do not meet", () => {
    const placed = inLanes([{ at: 10, words: 50 }, { at: 100, words: 50 }, { at: 40, words: 50 }], 3, 400);
    expect(placed).toEqual([
      { lane: 0, side: "end" },
      { lane: 0, side: "end" },
      { lane: 1, side: "end" },
    ]);
  });

  it("have their words before them where the room ends", () => {
    expect(inLanes([{ at: 380, words: 60 }], 3, 400)).toEqual([{ lane: 0, side: "start" }]);
  });

  it("lose their words rather than cover others", () => {
    const crowd = Array.from({ length: 30 }, (_, index) => ({ at: 100 + index, words: 150 }));
    const placed = inLanes(crowd, 3, 400);
    expect(placed.filter(({ side }) => side !== null).map(({ lane }) => lane)).toEqual([0, 1]);
    expect(placed.filter(({ side }) => side === null).every(({ lane }) => lane === 2)).toBe(true);
  });

  it("leave the last lane to a few without words", () => {
    const placed = inLanes([100, 120, 140, 160].map((at) => ({ at, words: 250 })), 3, 420);
    expect(placed).toEqual([
      { lane: 0, side: "end" },
      { lane: 1, side: "end" },
      { lane: 2, side: null },
      { lane: 2, side: null },
    ]);
  });
});
