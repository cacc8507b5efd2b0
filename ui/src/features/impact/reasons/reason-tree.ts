import type { CiId, CiState } from "../../../components/ids";
import type { CiSummary, ExplanationLine, LinkGroup, LinkView, StrengthView } from "../../../ipc/bindings";

/** How one CI leans on another, in the terms that are put into words. */
export type LinkWords =
  | { readonly kind: "verb"; readonly type: string; readonly inverse: boolean; readonly strength: StrengthView }
  | { readonly kind: "group"; readonly group: LinkGroup; readonly strength: StrengthView };

/** What a line of the tree says after the CI's name. */
export type ReasonWords =
  | { readonly kind: "failed"; readonly state: CiState }
  | { readonly kind: "shownAbove"; readonly line: number }
  | { readonly kind: "because"; readonly carriers: number }
  | { readonly kind: "several"; readonly carriers: number }
  | { readonly kind: "link"; readonly link: LinkWords; readonly first: boolean }
  | { readonly kind: "linkShownAbove"; readonly link: LinkWords; readonly ci: CiSummary; readonly line: number }
  | { readonly kind: "nothing" };

/** One line of the reason tree, with all that drawing and keyboard need to know of the tree around it. */
export interface ReasonRow {
  /** Position among the lines of the explanation: the row's identity. */
  readonly line: number;
  readonly parent: number | null;
  /** 1 for the CI asked about. */
  readonly level: number;
  /** 1-based place among its siblings, and their number. */
  readonly place: number;
  readonly siblings: number;
  readonly hasChildren: boolean;
  /** For each level above, whether more siblings follow there: where a guide line runs on. */
  readonly guides: readonly boolean[];
  readonly ci: CiSummary;
  readonly state: CiState;
  readonly forced: CiState | null;
  /** How the line above leans on it, where that line does not say it for all its children. */
  readonly lead: LinkWords | null;
  readonly words: ReasonWords;
}

interface Branch {
  readonly line: number;
  readonly source: ExplanationLine;
  readonly children: Branch[];
}

/** The rows of an explanation in reading order. A lone carrier that stands further up joins the line above it. */
export function reasonRows(lines: readonly ExplanationLine[]): ReasonRow[] {
  const [top] = grow(lines);
  if (top === undefined) return [];
  const firstMention = new Map<CiId, number>();
  lines.forEach((line, index) => {
    if (!line.shownAbove && !firstMention.has(line.ci.id)) firstMention.set(line.ci.id, index);
  });
  const rows: ReasonRow[] = [];
  const walk = (branch: Branch, context: Context) => {
    const merged = loneMention(branch);
    const children = merged === null ? branch.children : [];
    const uniform = sharedLink(branch.children);
    rows.push({
      line: branch.line,
      ...context,
      hasChildren: children.length > 0,
      ci: branch.source.ci,
      state: branch.source.state,
      forced: branch.source.forced,
      words: wordsOf(branch, uniform, merged, firstMention),
    });
    const saysForAll = uniform !== null && (context.level > 1 || uniform.kind === "group");
    children.forEach((child, index) => {
      const more = index < children.length - 1;
      const guides = [...context.guides, more];
      const link = child.source.link;
      const lead = saysForAll || link === null ? null : linkWords(link);
      const place = { place: index + 1, siblings: children.length };
      walk(child, { parent: branch.line, level: context.level + 1, ...place, guides, lead });
    });
  };
  walk(top, { parent: null, level: 1, place: 1, siblings: 1, guides: [], lead: null });
  return rows;
}

type Context = Pick<ReasonRow, "parent" | "level" | "place" | "siblings" | "guides" | "lead">;

function grow(lines: readonly ExplanationLine[]): Branch[] {
  const tops: Branch[] = [];
  const open: Branch[] = [];
  lines.forEach((source, line) => {
    const branch = { line, source, children: [] };
    open.length = Math.min(open.length, source.depth);
    (open.at(-1)?.children ?? tops).push(branch);
    open.push(branch);
  });
  return tops;
}

function wordsOf(
  branch: Branch,
  uniform: LinkWords | null,
  merged: Branch | null,
  firstMention: ReadonlyMap<CiId, number>,
): ReasonWords {
  const { source, children, line } = branch;
  const first = line === 0;
  if (source.shownAbove) {
    return { kind: "shownAbove", line: firstMention.get(source.ci.id) ?? 0 };
  }
  if (children.length === 0) {
    return source.forced === null ? { kind: "nothing" } : { kind: "failed", state: source.forced };
  }
  if (merged !== null && uniform !== null) {
    const above = firstMention.get(merged.source.ci.id) ?? 0;
    return { kind: "linkShownAbove", link: uniform, ci: merged.source.ci, line: above };
  }
  if (uniform !== null && (!first || uniform.kind === "group")) {
    return { kind: "link", link: uniform, first };
  }
  return { kind: first ? "because" : "several", carriers: children.length };
}

/** The only carrier of a line, if it has been explained further up. */
function loneMention(branch: Branch): Branch | null {
  const [only, second] = branch.children;
  const lone = branch.line > 0 && only !== undefined && second === undefined;
  return lone && only.source.shownAbove && only.source.link?.group === null ? only : null;
}

function linkWords(link: LinkView): LinkWords {
  return link.group === null
    ? { kind: "verb", type: link.kind, inverse: link.inverse, strength: link.strength }
    : { kind: "group", group: link.group, strength: link.strength };
}

/** The link that all children share, so that it need be said only once; null if they differ. */
function sharedLink(children: readonly Branch[]): LinkWords | null {
  const links = children.map((child) => child.source.link);
  const [first] = links;
  if (first === undefined || first === null) return null;
  return links.every((link) => link !== null && sameLink(first, link)) ? linkWords(first) : null;
}

function sameLink(one: LinkView, other: LinkView): boolean {
  if (one.kind !== other.kind || one.inverse !== other.inverse) return false;
  if (one.strength !== other.strength) return false;
  if (one.group === null || other.group === null) return one.group === other.group;
  return (
    one.group.name === other.group.name &&
    one.group.needs === other.group.needs &&
    one.group.members === other.group.members &&
    one.group.left === other.group.left
  );
}

/** The rows left when some are folded: those without a folded one above them. */
export function unfoldedRows(rows: readonly ReasonRow[], folded: ReadonlySet<number>): ReasonRow[] {
  const hidden = new Set<number>();
  return rows.filter(({ line, parent }) => {
    if (parent === null) return true;
    if (!hidden.has(parent) && !folded.has(parent)) return true;
    hidden.add(line);
    return false;
  });
}

/** Lines above a row, nearest first: what has to be unfolded to show it. */
export function linesAbove(rows: readonly ReasonRow[], line: number): number[] {
  const parents = new Map(rows.map((row) => [row.line, row.parent]));
  const above: number[] = [];
  for (let at = parents.get(line) ?? null; at !== null; at = parents.get(at) ?? null) above.push(at);
  return above;
}

/** How many failed CIs the tree leads down to. */
export function rootCount(lines: readonly ExplanationLine[]): number {
  return new Set(lines.filter((line) => line.forced !== null).map((line) => line.ci.id)).size;
}
