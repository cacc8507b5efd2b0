import { describe, expect, it } from "vitest";
import { fit, noInsets, reveal, toScreen, toWorld, zoomAt } from "./camera";

const viewport = { width: 1000, height: 600 };

describe("camera", () => {
  it("keeps the point under the pointer while zooming", () => {
    const camera = { x: 30, y: -20, zoom: 0.8 };
    const pointer = { x: 400, y: 250 };
    const before = toWorld(camera, pointer);
    const after = toScreen(zoomAt(camera, 1.5, pointer), before);
    expect(after.x).toBeCloseTo(pointer.x);
    expect(after.y).toBeCloseTo(pointer.y);
  });

  it.each([
    ["a wide drawing", { x: -50, y: 10, width: 4000, height: 300 }],
    ["a high drawing", { x: 0, y: 0, width: 200, height: 4000 }],
    ["one of thousands of nodes", { x: 0, y: 0, width: 180_000, height: 6000 }],
  ])("fits %s above the panels", (_, bounds) => {
    const camera = fit(bounds, viewport, { ...noInsets, bottom: 100 });
    const from = toScreen(camera, bounds);
    const to = toScreen(camera, { x: bounds.x + bounds.width, y: bounds.y + bounds.height });
    expect(Math.min(from.x, from.y)).toBeGreaterThanOrEqual(0);
    expect(to.x).toBeLessThanOrEqual(1000);
    expect(to.y).toBeLessThanOrEqual(500);
  });

  it("zooms in from a whole that is seen smaller than usual without a jump", () => {
    const { zoom } = zoomAt({ x: 0, y: 0, zoom: 0.006 }, 1.25, { x: 0, y: 0 }, 0.006);
    expect(zoom).toBeCloseTo(0.0075);
  });

  it("does not magnify a small drawing", () => {
    expect(fit({ x: 0, y: 0, width: 50, height: 30 }, viewport, noInsets).zoom).toBe(1);
  });

  it("moves only as far as needed to bring a node into sight", () => {
    const camera = { x: 0, y: 0, zoom: 1 };
    const inSight = { x: 100, y: 100, width: 120, height: 34 };
    expect(reveal(camera, inSight, viewport, noInsets)).toEqual(camera);
    const moved = reveal(camera, { ...inSight, x: 1200 }, viewport, noInsets);
    expect(moved).toEqual({ x: 1000 - 24 - 1320, y: 0, zoom: 1 });
  });
});
