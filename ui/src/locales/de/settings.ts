import type { settings as english } from "../en/settings";
import type { Translation } from "../translation";

/** German texts of the settings panel. */
export const settings = {
  title: "Einstellungen",
  author: "Autor",
  authorHint: "Zeichnet jedes Changeset aus diesem Fenster",
  authorMissing: "Noch ist niemand genannt: Entscheidungen und Genehmigungen brauchen den eigenen Namen",
  theme: "Darstellung",
  light: "Hell",
  dark: "Dunkel",
  system: "System",
  language: "Sprache",
  english: "English",
  german: "Deutsch",
} as const satisfies Translation<typeof english>;
