/** A number that can be looked behind: what it is of, and its records. */
export interface Pick {
  readonly id: string;
  readonly label: string;
  readonly records: readonly number[];
}

/** The number that is looked behind: the chosen one while there is such a one, else all together. */
export function picked(all: Pick, others: readonly Pick[], chosen: string | null): Pick {
  return others.find(({ id }) => id === chosen) ?? all;
}
