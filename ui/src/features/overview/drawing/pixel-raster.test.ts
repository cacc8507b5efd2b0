import { expect, it } from "vitest";
import { stampOf } from "./pixel-raster";

it.each([1.1, 2, 3.4, 9])("covers as much as a disc of radius %f has, to a few per cent of a pixel's row", (radius) => {
  const { reach, cover } = stampOf(radius);
  expect(cover).toHaveLength((2 * reach + 1) ** 2);
  const area = cover.reduce((sum, part) => sum + part / 255, 0);
  expect(Math.abs(area - Math.PI * radius ** 2)).toBeLessThan(0.3 * radius + 0.4);
});

it("is the same on all sides, and full in its middle", () => {
  const { reach, cover } = stampOf(3);
  expect([...cover].reverse()).toEqual([...cover]);
  expect(cover[reach * (2 * reach + 1) + reach]).toBe(255);
});
