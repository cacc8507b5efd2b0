import { describe, expect, it } from "vitest";
import { toScreen } from "../camera";
import { pixelGrid } from "./pixel-grid";

const camera = { x: 12, y: -7, zoom: 0.77 };

describe("pixelGrid", () => {
  it.each([1, 2])("puts boxes between pixels and lines onto their middles, %i device pixels each", (scale) => {
    const grid = pixelGrid(camera, scale);
    const box = grid.rect({ x: 10.3, y: 5.9, width: 100.4, height: 33.3 });
    const corners = [toScreen(camera, box), toScreen(camera, { x: box.x + box.width, y: box.y + box.height })];
    for (const { x, y } of corners) {
      expect(x * scale).toBeCloseTo(Math.round(x * scale));
      expect(y * scale).toBeCloseTo(Math.round(y * scale));
    }
    const middle = toScreen(camera, grid.middle({ x: 3.21, y: 8.4 }));
    expect((middle.x * scale) % 1).toBeCloseTo(0.5);
    expect(Math.abs((middle.y * scale) % 1)).toBeCloseTo(0.5);
  });

  it("draws thin lines one pixel wide and leaves thick ones", () => {
    expect(pixelGrid(camera, 1).lineWidth(1.1) * 0.77).toBeCloseTo(1);
    expect(pixelGrid(camera, 1).lineWidth(2)).toBe(2);
  });
});
