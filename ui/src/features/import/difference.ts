import type { ImportCounts, ImportDifferenceKind, ImportReport } from "../../ipc/bindings";

/** The sides of a difference, in the order of the tabs. */
export const SIDES = ["new", "changed", "unchanged", "heldBack", "gone", "doubtful", "wrong"] as const;

/** One side of a difference. */
export type Side = (typeof SIDES)[number];

/** Whether single entries of a side are listed. */
export function isListed(side: Side): side is ImportDifferenceKind {
  return side !== "unchanged" && side !== "doubtful" && side !== "wrong";
}

/** How many CIs and relationships, or wrong rows, stand on a side. */
export function sideCount(report: ImportReport, side: Side): number {
  if (side === "wrong") return report.issueTotal;
  if (side === "doubtful") return report.doubtfulTotal;
  return report.cis[side] + report.relationships[side];
}

/** Whether importing would write a changeset. */
export function differs(report: ImportReport): boolean {
  return sideCount(report, "new") + sideCount(report, "changed") > 0;
}

/** Whether wrong rows keep the import from being made. */
export function isRefused(report: ImportReport, skipBadRows: boolean): boolean {
  return report.issueTotal > 0 && !skipBadRows;
}

/** The side to show first: what is wrong, else the first one that has anything. */
export function firstSide(report: ImportReport): Side {
  if (report.issueTotal > 0) return "wrong";
  return SIDES.find((side) => sideCount(report, side) > 0) ?? "new";
}

/** Counts of CIs and relationships together. */
export function together(report: Pick<ImportReport, "cis" | "relationships">): ImportCounts {
  const { cis, relationships } = report;
  return {
    new: cis.new + relationships.new,
    changed: cis.changed + relationships.changed,
    unchanged: cis.unchanged + relationships.unchanged,
    heldBack: cis.heldBack + relationships.heldBack,
    gone: cis.gone + relationships.gone,
  };
}
