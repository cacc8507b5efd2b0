import type { verify as english } from "../en/verify";
import type { Translation } from "../translation";

/** German texts of the check of a workspace. */
export const verify = {
  title: "Arbeitsbereich prüfen",
  working: "Arbeitsbereich wird geprüft",
  intact_one: "Der Arbeitsbereich ist unversehrt: {{shown}} Changeset folgt aus dem vorigen.",
  intact_other: "Der Arbeitsbereich ist unversehrt: alle {{shown}} Changesets folgen auseinander.",
  damaged_one: "{{shown}} Fehler wurde gefunden. Diese Datei lassen, wie sie ist, und auf eine Kopie zurückgreifen.",
  damaged_other: "{{shown}} Fehler wurden gefunden. Diese Datei lassen, wie sie ist, und auf eine Kopie zurückgreifen.",
  inChangeset: "Changeset {{number}}",
  head: "Neuester Hash",
  headHint: "Anderswo notieren: Ergibt eine spätere Prüfung bei diesem Changeset denselben Hash, wurde davor nichts umgeschrieben.",
  copy: "Kopieren",
  copied: "Hash kopiert",
  copyFailed: "Die Zwischenablage lässt sich nicht beschreiben. Den Hash markieren und von Hand kopieren.",
} as const satisfies Translation<typeof english>;
