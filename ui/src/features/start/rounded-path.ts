interface Point {
  readonly x: number;
  readonly y: number;
}

/** An SVG path along points, "x,y" each, with its corners rounded by at most `radius`. */
export function roundedPath(points: string, radius: number): string {
  const corners = points.split(" ").map((pair): Point => {
    const [x = 0, y = 0] = pair.split(",").map(Number);
    return { x, y };
  });
  return corners
    .map((corner, index) => {
      const before = corners[index - 1];
      const after = corners[index + 1];
      if (before === undefined) return `M${corner.x} ${corner.y}`;
      if (after === undefined) return `L${corner.x} ${corner.y}`;
      const enter = towards(corner, before, radius);
      const leave = towards(corner, after, radius);
      return `L${enter.x} ${enter.y}Q${corner.x} ${corner.y} ${leave.x} ${leave.y}`;
    })
    .join("");
}

/** The point at a distance from one point on the way to another, at most half of the way. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(distance, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
