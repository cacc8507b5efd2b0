import { expect, test } from "vitest";
import { bared, scrolledBy } from "./scroll";

test.each([
  [3, 0],
  [-3, 0],
  [0, 2],
  [0, -2],
  [4, -1],
  [-1, 5],
  [-2, -2],
  [0, 0],
  [12, 0],
  [1, -9],
])("what a move by %i, %i bares are just the pixels that nothing was moved to", (dx, dy) => {
  const [width, height] = [10, 8];
  const parts = bared(dx, dy, width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = x - dx;
      const fromY = y - dy;
      const moved = fromX >= 0 && fromX < width && fromY >= 0 && fromY < height;
      const covering = parts.filter((part) => x >= part.x && x < part.x + part.width && y >= part.y && y < part.y + part.height);
      if (!moved) expect(covering, `${x}, ${y}`).toHaveLength(1);
      else if (Math.abs(dx) < width && Math.abs(dy) < height) expect(covering, `${x}, ${y}`).toHaveLength(0);
    }
  }
});

test("a drawing has moved only where it is the same otherwise", () => {
  const scene = {};
  const before = { of: [scene, 1], left: 5, top: 7 };
  expect(scrolledBy(before, { of: [scene, 1], left: 8, top: 7 })).toEqual({ dx: 3, dy: 0 });
  expect(scrolledBy(before, { of: [scene, 2], left: 8, top: 7 })).toBeNull();
  expect(scrolledBy(before, { of: [{}, 1], left: 5, top: 7 })).toBeNull();
  expect(scrolledBy(null, before)).toBeNull();
});
