import type { InventoryGroups, InventoryQuery, InventoryRow, InventoryWindow } from "../bindings";

/** Names that would do harm, or break a layout, if they were taken for more than text. */
const HOSTILE: readonly string[] = [
  '<img src=x onerror="document.title=\'harmed\'">',
  "\u202eexe.drowssap\u202c-01",
  `${"long-".repeat(2_000)}-01`,
  "=cmd()|'/c calc'!A1",
];

/** How many rows the address asks for, as in `?rows=1000000`; none where it does not. */
export function rowsFromAddress(): number | null {
  const rows = new URLSearchParams(globalThis.location?.search ?? "").get("rows");
  return rows === null ? null : Number(rows);
}

/** How many values a column has. */
const VALUES = 12;

/** The groups of the rows made on the fly: every twelfth is alike. */
export function largeInventoryGroups(total: number, query: InventoryQuery): InventoryGroups {
  const groups = Array.from({ length: VALUES }, (_, value) => ({
    value: `${query.group ?? ""} ${value}`,
    cis: Math.ceil((total - value) / VALUES),
  }));
  return { groups, furtherValues: 0, furtherCis: 0 };
}

/** The row that stands at a place of the grouped list. */
function grouped(total: number, place: number): number {
  let first = 0;
  for (let value = 0; value < VALUES; value += 1) {
    const size = Math.ceil((total - value) / VALUES);
    if (place < first + size) return (place - first) * VALUES + value;
    first += size;
  }
  return place;
}

function row(position: number, columns: readonly string[]): InventoryRow {
  const number = String(position + 1).padStart(7, "0");
  return {
    ci: {
      id: position + 1,
      key: `srv-${number}`,
      name: HOSTILE[position] ?? `generated-server-${number}-ham-01`,
      class: "server",
      status: position % 50 === 7 ? "retired" : position % 50 === 9 ? "planned" : "live",
      criticality: "high",
      location: "HAM1",
      availabilityTarget: null,
    },
    since: 1,
    cells: columns.map((column) => {
      if (column === "criticality") return "high";
      if (column === "ram") return "1024";
      return column === "owner" && position % 3 === 0 ? null : `${column} ${position % VALUES}`;
    }),
  };
}

/** A window of rows made on the fly, so that a grid of a million can be tried in a browser. */
export function largeInventoryWindow(
  total: number,
  query: InventoryQuery,
  offset: number,
  length: number,
  columns: readonly string[],
): InventoryWindow {
  const found = query.text === "" ? total : 0;
  const count = Math.max(0, Math.min(length, found - offset));
  const rows = Array.from({ length: count }, (_, index) =>
    row(query.group === null ? offset + index : grouped(total, offset + index), columns),
  );
  return { total: found, offset, rows, elapsedMs: 31 };
}
