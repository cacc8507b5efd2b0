/** Drafts. */
export function DraftsSection(_: { chosen: number | "new" | null; onChoose: (chosen: number | "new" | null) => void }) {
  return null;
}
