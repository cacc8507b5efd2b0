/** Texts of drafts. */
export const drafts = {
  title: "Drafts",
} as const;
