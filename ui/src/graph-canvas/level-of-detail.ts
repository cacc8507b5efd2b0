/** What of a node can still be read at a zoom. */
export interface Detail {
  /** The second line, group labels and hop numbers. */
  readonly keys: boolean;
  /** Names of nodes of at least this importance; above 3 none. */
  readonly namesFrom: number;
  readonly icons: boolean;
  /** Round corners, arrow heads, hatching; below this nodes are plain blocks in the colour of their state. */
  readonly shapes: boolean;
}

/** Zoomed out, first the key goes, then the names, the least important first; the state stays last. */
export function detailAt(zoom: number): Detail {
  return {
    keys: zoom >= 0.68,
    namesFrom: namesFrom(zoom),
    icons: zoom >= 0.4,
    shapes: zoom >= 0.24,
  };
}

function namesFrom(zoom: number): number {
  if (zoom >= 0.52) return 0;
  if (zoom >= 0.46) return 1;
  if (zoom >= 0.4) return 2;
  return zoom >= 0.34 ? 3 : 4;
}
