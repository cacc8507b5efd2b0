/** Texts of the settings panel. */
export const settings = {
  title: "Settings",
  author: "Author",
  authorHint: "Signs every changeset made in this window",
  authorMissing: "Nobody is named yet: decisions and approvals need your name",
  theme: "Theme",
  light: "Light",
  dark: "Dark",
  system: "System",
  language: "Language",
  // Each in its own words, so that one finds back out of a language one cannot read.
  english: "English",
  german: "Deutsch",
} as const;
