import type { query as english } from "../en/query";
import type { Translation } from "../translation";

/** German texts of the field for queries. */
export const query = {
  field: "CIs nach Wörtern und Termen suchen",
  placeholder: "Wörter oder Terme wie class:server environment:production ram>64",
  suggestions: "Was hier stehen kann",
  noCis: "keine CIs",
  cis_one: "{{shown}} CI",
  cis_other: "{{shown}} CIs",
  hint: { choose: "auswählen", take: "übernehmen", search: "suchen" },
  help: "So wird gefragt",
  explained: "Diese Abfrage findet CIs, für die gilt",
  examples: "Beispiele. Eines drücken, um es auszuprobieren.",
  meaning: {
    class: "Klasse, untergeordnete eingeschlossen",
    status: "Status im Lebenszyklus",
    name: "Name",
    key: "Schlüssel",
    updated: "wann zuletzt geändert",
    created: "wann angelegt",
    source: "die Quelle, die es nennt",
    has: "hat einen Wert oder eine Beziehung",
    missing: "ihm fehlt ein Wert oder eine Beziehung",
    depends_on: "braucht ein solches CI, direkt oder über andere",
    impacts: "wird von einem solchen CI gebraucht",
    within: "über höchstens so viele Schritte",
    not: "der nächste Term gilt nicht",
    or: "dies oder jenes gilt",
    other: "",
  },
} as const satisfies Translation<typeof english>;
