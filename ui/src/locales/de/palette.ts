import type { palette as english } from "../en/palette";
import type { Translation } from "../translation";

/** German texts of the command palette. */
export const palette = {
  label: "Suche und Befehle",
  placeholder: "CIs, Vorgänge, Ansichten, Befehle suchen",
  placeholderNoWorkspace: "Befehle suchen",
  recent: "Zuletzt",
  cis: "CIs",
  records: "Vorgänge",
  views: "Ansichten",
  commands: "Befehle",
  open: "öffnen",
  openInNewTab: "in neuem Tab öffnen",
  failIt: "ausfallen lassen",
  counted: "{{shown}} von {{total}} · Weitertippen grenzt ein",
  countedAll_one: "{{count}} Treffer",
  countedAll_other: "{{count}} Treffer",
  nothing: "Nichts passt zu „{{words}}“",
  nothingHint: "Durchsucht werden Namen, Schlüssel und Attribute von CIs, Vorgänge, Ansichten und Befehle.",
  fail: "{{name}} ausfallen lassen",
  pathsFrom: "Pfade von {{name}} zeigen",
  searching: "Suche läuft",
} as const satisfies Translation<typeof english>;
