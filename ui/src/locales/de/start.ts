import type { start as english } from "../en/start";
import type { Translation } from "../translation";

/** German texts of the first start. */
export const start = {
  title: "Arbeitsbereich öffnen",
  lead: "Ein Arbeitsbereich ist eine Datei mit dem Bestand, seinem Verlauf und allen Vorgängen. Sie bleibt auf diesem Rechner.",
  demo: "Demo-Bestand öffnen",
  demoHint: "{{cis}} CIs in zwei Rechenzentren",
  importFiles: "Dateien importieren",
  importHint: "CSV-Dateien mit CIs und Beziehungen",
  empty: "Leerer Arbeitsbereich",
  emptyHint: "Mit den mitgelieferten Klassen beginnen",
  recent: "Zuletzt geöffnet",
  openOther: "Anderen öffnen …",
  noRecent: "Noch kein Arbeitsbereich geöffnet",
  dropBefore: "Eine ",
  dropAfter: "-Datei zum Öffnen oder Datendateien zum Importieren irgendwo auf dieses Fenster ziehen.",
  version: "Faultline {{version}}",
  figureTitle: "Demo-Bestand",
  figureSubtitle: "mit Ausfall von core-sw-01 und pdu-b-07",
  figureLabel:
    "Abhängigkeitskarte eines Teils des Demo-Bestands. Das Netzwerkgerät core-sw-01 und die PDU pdu-b-07 sind ausgefallen; Online Payments ist ausgefallen, Customer Portal eingeschränkt und Payroll gefährdet.",
  down: "{{number}} ausgefallen",
  degraded: "{{number}} eingeschränkt",
  atRisk: "{{number}} gefährdet",
  failTitle: "Etwas ausfallen lassen",
  failText: "core-sw-01 und pdu-b-07 ausfallen lassen und lesen, warum Online Payments mit ausfällt.",
  pathTitle: "Einem Pfad folgen",
  pathText: "Zwei CIs wählen und alle kürzesten Pfade dazwischen sehen, CI für CI.",
  correctTitle: "Eine Angabe berichtigen",
  correctText: "Ein CI oder eine Beziehung bearbeiten. Jede Änderung ist ein Changeset und lässt sich rückgängig machen.",
} as const satisfies Translation<typeof english>;
