import type { common as english } from "../en/common";
import type { Translation } from "../translation";

/** German texts that several features share. */
export const common = {
  state: { up: "Verfügbar", at_risk: "Gefährdet", degraded: "Eingeschränkt", down: "Ausgefallen" },
  criticality: { critical: "Kritisch", high: "Hoch", medium: "Mittel", low: "Niedrig" },
  status: { planned: "Geplant", live: "In Betrieb", maintenance: "In Wartung", retired: "Außer Betrieb" },
  changeKind: { added: "Neu", removed: "Entfallen", changed: "Geändert" },
  noValue: "keiner",
  differing: { cis: "CIs", relationships: "Beziehungen" },
  fixedAttribute: {
    key: "Schlüssel",
    name: "Name",
    class: "Klasse",
    status: "Status",
    group: "Gruppe",
    strength: "Stärke",
    probability: "Wahrscheinlichkeit",
    needs: "Braucht",
    group_strength: "Stärke der Gruppe",
  },
  cancel: "Abbrechen",
  close: "Schließen",
  undo: "Rückgängig",
  tryAgain: "Erneut versuchen",
  stopped: "Angehalten, bevor es eine Antwort gab.",
  askAgain: "Erneut fragen",
  takeOut: "Herausnehmen",
  notifications: "Mitteilungen",
  dismiss: "Ausblenden",
  progress: {
    working: "In Arbeit",
    counted: "{{done}} von {{total}}",
    cancelling: "Wird abgebrochen",
  },
  relative: {
    justNow: "gerade eben",
    minutes: "vor {{count}} min",
    hours: "vor {{count}} h",
    yesterday: "gestern",
    days: "vor {{count}} Tagen",
  },
  keyCap: { Mod: "Strg", Shift: "Umschalt", Escape: "Esc", Delete: "Entf", Enter: "Eingabe", Space: "Leertaste" },
  cis_one: "{{shown}} CI",
  cis_other: "{{shown}} CIs",
  picker: {
    search: "CI suchen",
    results: "Gefundene CIs",
    notFound: "Kein CI passt zu „{{text}}“.",
    more_one: "{{formatted}} weiteres passt. Weitertippen grenzt ein.",
    more_other: "{{formatted}} weitere passen. Weitertippen grenzt ein.",
  },
} as const satisfies Translation<typeof english>;
