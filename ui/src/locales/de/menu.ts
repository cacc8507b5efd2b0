import type { menu as english } from "../en/menu";
import type { Translation } from "../translation";

/** German texts of the operating system's menu that are no commands of the registry. */
export const menu = {
  file: "Datei",
  edit: "Bearbeiten",
  view: "Ansicht",
  go: "Gehe zu",
  help: "Hilfe",
  program: "Faultline",
  about: "Über Faultline",
  quit: "Faultline beenden",
  recent: "Zuletzt geöffnet",
  export: "Exportieren",
  newTab: "Neuer Tab",
  cut: "Ausschneiden",
  copy: "Kopieren",
  paste: "Einfügen",
  selectAll: "Alles auswählen",
  services: "Dienste",
  hide: "Faultline ausblenden",
  hideOthers: "Andere ausblenden",
  showAll: "Alle einblenden",
  fileKind: {
    workspace: "Faultline-Arbeitsbereich",
    workspaceOrBackup: "Faultline-Arbeitsbereiche und Sicherungen",
    any: "Alle Dateien",
    separatedValues: "Durch Trennzeichen getrennte Werte",
    policies: "Richtlinien",
    model: "Modell",
    evidence: "Alarme und Meldungen",
    tables: "Tabellen",
    workbook: "Excel-Arbeitsmappe",
    csv: "CSV-Datei",
    drawing: "Vektorgrafik",
    picture: "Bild",
  },
} as const satisfies Translation<typeof english>;
