import type { CiId } from "../../components/ids";
import { families, type Family, familyOf } from "../../graph-canvas/class-family";
import type { CiSummary, MapScene, RelationshipLine, StatusView } from "../../ipc/bindings";

/** How many families fit on one line of the legend. */
const mostFamilies = 7;

/** One line kind the legend explains. */
export type LineKind = "hard" | "soft" | "related" | "group";

/** What the legend counts; each entry holds the CIs that selecting it picks. */
export interface LegendEntries {
  readonly classes: readonly { readonly family: Family; readonly cis: readonly CiId[] }[];
  readonly lines: readonly { readonly kind: LineKind; readonly count: number; readonly cis: readonly CiId[] }[];
  readonly statuses: readonly { readonly status: StatusView; readonly cis: readonly CiId[] }[];
}

const statuses: readonly StatusView[] = ["live", "maintenance", "planned", "retired"];

/** Counts what is on a map. `lines` are the relationships drawn. Linear. */
export function legendEntries(
  map: MapScene,
  lines: readonly RelationshipLine[],
  parents: ReadonlyMap<string, string>,
): LegendEntries {
  const byFamily = new Map<Family, CiId[]>();
  const byStatus = new Map<StatusView, CiId[]>();
  for (const { ci } of map.nodes) {
    append(byFamily, familyOf(ci.class, parents), ci);
    append(byStatus, ci.status, ci);
  }
  const shown = shownFamilies(byFamily);
  const groups = [...new Set(lines.flatMap((line) => line.group ?? []))];
  return {
    classes: families.flatMap((family) => {
      const cis = shown.get(family);
      return cis === undefined ? [] : [{ family, cis }];
    }),
    lines: [
      lineEntry("hard", lines.filter((line) => line.impact !== "none" && line.strength === "hard")),
      lineEntry("soft", lines.filter((line) => line.impact !== "none" && line.strength === "soft")),
      lineEntry("related", lines.filter((line) => line.impact === "none")),
      {
        kind: "group" as const,
        count: groups.length,
        cis: [...new Set(groups.flatMap((group) => map.groups[group]?.dependent ?? []))],
      },
    ].filter((entry) => entry.count > 0),
    statuses: statuses.map((status) => ({ status, cis: byStatus.get(status) ?? [] })),
  };
}

/** The families the legend names: services and the largest, so that they fit on a line, and the rest as others. */
function shownFamilies(byFamily: ReadonlyMap<Family, CiId[]>): Map<Family, readonly CiId[]> {
  if (byFamily.size <= mostFamilies) return new Map(byFamily);
  const weight = ([family, cis]: readonly [Family, readonly CiId[]]): number => (family === "services" ? Infinity : cis.length);
  const ordered = [...byFamily].filter(([family]) => family !== "other").sort((one, other) => weight(other) - weight(one));
  const named = ordered.slice(0, mostFamilies - 1);
  const rest = [...ordered.slice(mostFamilies - 1).flatMap(([, cis]) => cis), ...(byFamily.get("other") ?? [])];
  return new Map<Family, readonly CiId[]>([...named, ["other", rest]]);
}

function lineEntry(kind: LineKind, lines: readonly RelationshipLine[]): LegendEntries["lines"][number] {
  return { kind, count: lines.length, cis: [...new Set(lines.flatMap((line) => [line.source, line.target]))] };
}

function append<K>(lists: Map<K, CiId[]>, key: K, ci: CiSummary): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [ci.id]);
  else list.push(ci.id);
}
