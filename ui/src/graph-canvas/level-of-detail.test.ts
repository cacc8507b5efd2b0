import { describe, expect, it } from "vitest";
import { detailAt } from "./level-of-detail";

describe("detailAt", () => {
  it.each([
    [1, { keys: true, namesFrom: 0, icons: true, shapes: true }],
    [0.6, { keys: false, namesFrom: 0, icons: true, shapes: true }],
    [0.45, { keys: false, namesFrom: 2, icons: true, shapes: true }],
    [0.3, { keys: false, namesFrom: 4, icons: false, shapes: true }],
    [0.1, { keys: false, namesFrom: 4, icons: false, shapes: false }],
  ])("at zoom %f", (zoom, expected) => expect(detailAt(zoom)).toEqual(expected));

  it("never shows more when zooming out", () => {
    const amount = (zoom: number): number => {
      const { keys, namesFrom, icons, shapes } = detailAt(zoom);
      return Number(keys) + Number(icons) + Number(shapes) - namesFrom;
    };
    for (let zoom = 3; zoom > 0.08; zoom -= 0.01) expect(amount(zoom - 0.01)).toBeLessThanOrEqual(amount(zoom));
  });
});
