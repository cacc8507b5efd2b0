/** All CIs of an overview as columns, straight from the bytes that the core sends. */
export interface OverviewColumns {
  readonly changeset: number;
  readonly revision: number;
  /** How many CIs there are in the columns. */
  readonly count: number;
  readonly ids: Uint32Array;
  /** Places, x and y of one CI after the other's. */
  readonly places: Float32Array;
  readonly communities: Uint32Array;
  readonly classes: Uint32Array;
  readonly sites: Uint32Array;
  readonly teams: Uint32Array;
  /** 0 for low to 3 for critical. */
  readonly criticalities: Uint32Array;
  /** Both ends of each pair that is joined, by the place in the columns; those within a community first. */
  readonly pairs: Uint32Array;
  /** How many pairs lie within one community. */
  readonly pairsWithin: number;
}

/** What a CI does not have. */
export const NOT_THERE = 0xff_ff_ff_ff;

const HEADER = 5;
const COLUMNS = 8;

/** Reads the columns. Throws where the bytes are not as long as they say. */
export function readOverviewColumns(bytes: ArrayBuffer): OverviewColumns {
  const words = new Uint32Array(bytes);
  const [changeset = 0, revision = 0, count = 0, pairCount = 0, pairsWithin = 0] = words;
  if (words.length !== HEADER + COLUMNS * count + 2 * pairCount) {
    throw new RangeError(`The overview's ${words.length} numbers are not those of ${count} CIs and ${pairCount} pairs`);
  }
  const column = (number: number): Uint32Array =>
    words.subarray(HEADER + number * count, HEADER + (number + 1) * count);
  const floats = new Float32Array(bytes);
  const places = new Float32Array(count * 2);
  for (let ci = 0; ci < count; ci += 1) {
    places[ci * 2] = floats[HEADER + count + ci] ?? 0;
    places[ci * 2 + 1] = floats[HEADER + 2 * count + ci] ?? 0;
  }
  return {
    changeset,
    revision,
    count,
    ids: column(0),
    places,
    communities: column(3),
    classes: column(4),
    sites: column(5),
    teams: column(6),
    criticalities: column(7),
    pairs: words.subarray(HEADER + COLUMNS * count),
    pairsWithin,
  };
}

/** CIs that are worse than up, with their states: 1 at risk, 2 degraded, 3 down. */
export function readOverviewStates(bytes: ArrayBuffer): ReadonlyMap<number, number> {
  const words = new Uint32Array(bytes);
  const count = words.length / 2;
  const states = new Map<number, number>();
  for (let position = 0; position < count; position += 1) {
    states.set(words[position] ?? 0, words[count + position] ?? 0);
  }
  return states;
}
