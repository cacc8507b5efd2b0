/** Texts of the settings panel. */
export const settings = {
  title: "Settings",
  author: "Author",
  authorHint: "Signs every changeset made in this window",
  theme: "Theme",
  light: "Light",
  dark: "Dark",
  system: "System",
} as const;
