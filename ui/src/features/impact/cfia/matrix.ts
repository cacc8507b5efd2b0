import type { CiState } from "../../../components/ids";
import type { CfiaRow, CfiaView } from "../../../ipc/bindings";

/** A row of the matrix with its cells at hand. */
export interface MatrixRow {
  readonly row: CfiaRow;
  /** The state of each service that is hit, by its column. */
  readonly states: ReadonlyMap<number, CiState>;
  readonly down: number;
  readonly hit: number;
}

/** What is shown of a matrix. */
export interface MatrixFilter {
  /** Words that the name or key of a CI must contain. */
  readonly text: string;
  /** The least that a CI must do to some service. */
  readonly least: "at_risk" | "degraded" | "down";
}

/** By what the rows are ordered: a column of figures, or what they do to one service. */
export type MatrixSort = { readonly by: "down" | "hit" | "name" } | { readonly by: "service"; readonly service: number };

const SEVERITY: Readonly<Record<CiState, number>> = { up: 0, at_risk: 1, degraded: 2, down: 3 };

/** Rows of a matrix, ready to be filtered and sorted. */
export function matrixRows({ rows }: CfiaView): readonly MatrixRow[] {
  return rows.map((row) => ({
    row,
    states: new Map(row.hits.map(({ service, state }) => [service, state])),
    down: row.hits.filter(({ state }) => state === "down").length,
    hit: row.hits.length,
  }));
}

/** The rows that pass a filter. */
export function filtered(rows: readonly MatrixRow[], { text, least }: MatrixFilter): readonly MatrixRow[] {
  const words = text.toLowerCase().split(/\s+/u).filter((word) => word !== "");
  return rows.filter(({ row: { ci, hits } }) => {
    const named = `${ci.name}\n${ci.key}`.toLowerCase();
    return (
      words.every((word) => named.includes(word)) && hits.some(({ state }) => SEVERITY[state] >= SEVERITY[least])
    );
  });
}

/** Rows in an order, worst first and names from A on; equal ones stay as they came. */
export function ordered(rows: readonly MatrixRow[], sort: MatrixSort): readonly MatrixRow[] {
  const worse = (row: MatrixRow): number => {
    switch (sort.by) {
      case "down":
        return row.down;
      case "hit":
        return row.hit;
      case "service":
        return SEVERITY[row.states.get(sort.service) ?? "up"];
      case "name":
        return 0;
    }
  };
  return rows.toSorted((one, other) =>
    sort.by === "name" ? (one.row.ci.name < other.row.ci.name ? -1 : 1) : worse(other) - worse(one),
  );
}

/** The services that some of these rows hit, as their columns. */
export function hitServices(rows: readonly MatrixRow[], services: number): readonly number[] {
  const hit = new Set(rows.flatMap(({ states }) => [...states.keys()]));
  return Array.from({ length: services }, (_, at) => at).filter((service) => hit.has(service));
}
