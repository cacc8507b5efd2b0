import { describe, expect, it } from "vitest";
import { toScreen } from "../../graph-canvas/camera";
import { betweenCameras, boundsOf, fitOverview, zoomOverview } from "./overview-camera";

const viewport = { width: 1000, height: 600 };

describe("the camera of the overview", () => {
  it("shows all discs", () => {
    const discs = [
      { x: -40, y: 3, radius: 12 },
      { x: 90, y: -30, radius: 5 },
    ];
    const camera = fitOverview(boundsOf(discs), viewport);
    for (const { x, y, radius } of discs) {
      const low = toScreen(camera, { x: x - radius, y: y - radius });
      const high = toScreen(camera, { x: x + radius, y: y + radius });
      expect(Math.min(low.x, low.y)).toBeGreaterThanOrEqual(27.9);
      expect(high.x).toBeLessThanOrEqual(972.1);
      expect(high.y).toBeLessThanOrEqual(572.1);
    }
  });

  it("keeps what is under the pointer, within its limits", () => {
    const whole = fitOverview({ x: 0, y: 0, width: 100, height: 100 }, viewport);
    const at = { x: 300, y: 200 };
    const closer = zoomOverview(whole, 2, at, whole);
    expect((at.x - closer.x) / closer.zoom).toBeCloseTo((at.x - whole.x) / whole.zoom);
    expect(zoomOverview(whole, 1e6, at, whole).zoom).toBe(46);
    expect(zoomOverview(whole, 1e-6, at, whole).zoom).toBeCloseTo(whole.zoom * 0.6);
  });

  it("travels from one place to the other", () => {
    const from = { x: 0, y: 0, zoom: 1 };
    const to = { x: -500, y: -100, zoom: 8 };
    expect(betweenCameras(from, to, 0)).toEqual(from);
    const end = betweenCameras(from, to, 1);
    expect([end.x, end.y, end.zoom].map(Math.round)).toEqual([-500, -100, 8]);
  });
});
