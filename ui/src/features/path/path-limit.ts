/** Paths that are asked for and drawn at most. */
export const MOST_PATHS = 10;
