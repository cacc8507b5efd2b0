import { describe, expect, it } from "vitest";
import { nextFront, waveBars } from "./wave";

describe("the wave", () => {
  it("has a bar a hop, which tells how far failure has come", () => {
    expect(waveBars([2, 16, 0, 32])).toEqual([
      { hop: 0, cis: 2, sofar: 2, share: 0.08 },
      { hop: 1, cis: 16, sofar: 18, share: 0.5 },
      { hop: 2, cis: 0, sofar: 18, share: 0 },
      { hop: 3, cis: 32, sofar: 50, share: 1 },
    ]);
  });

  it("ends by showing everything", () => {
    expect(nextFront(1, 3)).toBe(2);
    expect(nextFront(2, 3)).toBe(3);
    expect(nextFront(3, 3)).toBeNull();
  });
});
