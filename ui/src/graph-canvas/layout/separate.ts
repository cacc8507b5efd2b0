import type { Rect } from "../geometry";

/** Distance kept between nodes, in pixels. */
const gap = 14;

/** Rounds after which what still overlaps is left so: fewer for large drawings, which are spread out to begin with. */
function mostRounds(boxes: number): number {
  return Math.min(600, Math.max(80, Math.round(200_000 / Math.max(1, boxes))));
}

/** Size of the cells in which neighbours are looked for: wider than any node. */
const cell = 300;

type Placed = Rect & { readonly id: string };

/**
 * Pushes overlapping boxes apart, along the way that needs less, until none overlap. Those in `fixed` stay. The same
 * for the same input. A round is linear for boxes that are spread out.
 */
export function separate(boxes: readonly Placed[], fixed: ReadonlySet<string>): Map<string, Placed> {
  const places = boxes.map((box) => ({ ...box }));
  const rounds = mostRounds(places.length);
  for (let round = 0; round < rounds; round += 1) {
    const cells = new Map<string, number[]>();
    places.forEach((place, index) => {
      const key = `${Math.floor(place.x / cell)} ${Math.floor(place.y / cell)}`;
      const known = cells.get(key);
      if (known === undefined) cells.set(key, [index]);
      else known.push(index);
    });
    let pushed = false;
    places.forEach((place, index) => {
      const [column, row] = [Math.floor(place.x / cell), Math.floor(place.y / cell)];
      for (let dx = -1; dx <= 1; dx += 1) {
        for (let dy = -1; dy <= 1; dy += 1) {
          for (const at of cells.get(`${column + dx} ${row + dy}`) ?? []) {
            const other = places[at];
            if (at > index && other !== undefined) pushed = push(place, other, fixed) || pushed;
          }
        }
      }
    });
    if (!pushed) break;
  }
  return new Map(places.map((place) => [place.id, { ...place, x: Math.round(place.x), y: Math.round(place.y) }]));
}

type Movable = { -readonly [K in keyof Placed]: Placed[K] };

/** Moves two boxes apart where they overlap; tells whether they did. */
function push(one: Movable, other: Movable, fixed: ReadonlySet<string>): boolean {
  const across = (one.width + other.width) / 2 + gap - Math.abs(one.x + one.width / 2 - other.x - other.width / 2);
  const down = (one.height + other.height) / 2 + gap - Math.abs(one.y + one.height / 2 - other.y - other.height / 2);
  if (across <= 0.5 || down <= 0.5) return false;
  const [stays, gives] = [fixed.has(one.id), fixed.has(other.id)];
  if (stays && gives) return false;
  const [mine, theirs] = stays ? [0, 1] : gives ? [1, 0] : [0.5, 0.5];
  if (down < across) {
    const way = one.y + one.height / 2 <= other.y + other.height / 2 ? 1 : -1;
    one.y -= way * down * mine;
    other.y += way * down * theirs;
  } else {
    const way = one.x + one.width / 2 <= other.x + other.width / 2 ? 1 : -1;
    one.x -= way * across * mine;
    other.x += way * across * theirs;
  }
  return true;
}
