import type { GermanSentences } from "../german-sentences";

/** German for what smaller parts of the core says. */
export const coreOthers = {
  "more than 0 where the mean time to repair is 0": "mehr als 0, wo die mittlere Reparaturzeit 0 ist",
  "A baseline names a changeset, and a draft has none. Apply the draft first, or name an earlier changeset.":
    "Eine Baseline benennt ein Changeset, und ein Entwurf hat keines. Zuerst den Entwurf anwenden oder ein früheres Changeset nennen.",
  "It is longer than {LONGEST_NAME} characters. Shorten it, and put the rest into the note.":
    "Mehr als {LONGEST_NAME} Zeichen. Kürzen und den Rest in die Notiz schreiben.",
  "It looks like now, a date, a time, a changeset (#12) or a draft (draft:NAME). Begin it with another word.":
    "Es sieht aus wie jetzt, ein Datum, eine Zeit, ein Changeset (#12) oder ein Entwurf (draft:NAME). Mit einem anderen Wort beginnen.",
  "The baseline is no longer there.": "Die Baseline ist nicht mehr vorhanden.",
  "The baseline {name:?} was altered in changeset {changeset} since you began. Look at it again.":
    "Die Baseline „{name}“ wurde seit Beginn der Bearbeitung in Changeset {changeset} geändert. Sie erneut ansehen.",
  "There is a baseline {name:?} already, of changeset {changeset}. Choose another name.":
    "Eine Baseline „{name}“ gibt es schon, von Changeset {changeset}. Einen anderen Namen wählen.",
  "{name:?} cannot name a baseline: {fault}": "„{name}“ kann keine Baseline heißen: {fault~}",
  " (group {group})": " (Gruppe {group})",
  "Days of a confirmation": "Tage einer Bestätigung",
  "The least number of CIs": "Die Mindestzahl an CIs",
  "The normal share": "Der übliche Anteil",
  "it is no rule of confidence": "es ist keine Regel des Vertrauens",
  "The folder {0} does not exist. Make it, or choose another place.": "Den Ordner {0} gibt es nicht. Ihn anlegen oder einen anderen Ort wählen.",
  "The target is a Faultline workspace and was left as it is. Choose another name.":
    "Das Ziel ist ein Arbeitsbereich von Faultline und blieb, wie es war. Einen anderen Namen wählen.",
  "There is a file of this name, and CSV is written as a folder. Choose another name.":
    "Eine Datei dieses Namens gibt es schon, und CSV wird als Ordner geschrieben. Einen anderen Namen wählen.",
  "There is a folder of this name, and {0} is written as a file. Choose another name.":
    "Einen Ordner dieses Namens gibt es schon, und {0} wird als Datei geschrieben. Einen anderen Namen wählen.",
  "There is no such export format. Use csv, json, xlsx, graphml or dot.":
    "Dieses Exportformat gibt es nicht. csv, json, xlsx, graphml oder dot verwenden.",
  "There are several relationships {subject:?}. Give the group, too: {0}.":
    "Es gibt mehrere Beziehungen „{subject}“. Auch die Gruppe angeben: {0}.",
  "There is and was no relationship {subject:?}. Give source, type and target, and the group if it has one.":
    "Eine Beziehung „{subject}“ gibt und gab es nicht. Quelle, Typ und Ziel angeben, und die Gruppe, falls sie eine hat.",
  "There is no class {name:?}.{0}": "Es gibt keine Klasse „{name}“.{0~}",
  "There is no relationship type {name:?}.{0}": "Es gibt keinen Beziehungstyp „{name}“.{0~}",
  " Check the spelling; keys are case-sensitive.": " Die Schreibweise prüfen; Groß- und Kleinschreibung zählt bei Schlüsseln.",
  "No CI has the key {key:?}.{0}": "Kein CI hat den Schlüssel „{key}“.{0~}",
  "{key} is {status} and takes no part in impact. Choose a CI in service, or put it in service first.":
    "{key} ist {status~} und nimmt an Auswirkungen nicht teil. Ein CI in Betrieb wählen oder es zuerst in Betrieb nehmen.",
  "A column has a name. Choose one of the listed columns.": "Eine Spalte hat einen Namen. Eine der aufgeführten Spalten wählen.",
  Class: "Klasse",
  Key: "Schlüssel",
  Name: "Name",
  Status: "Status",
  "The saved list cannot be read: {0}. Save it again from the window.":
    "Die gespeicherte Liste ist nicht lesbar: {0}. Sie im Fenster neu speichern.",
  "The picture is made as {wanted}, and the file does not end in .{wanted}. Give it this ending.":
    "Das Bild wird als {wanted} erstellt, und die Datei endet nicht auf .{wanted}. Ihr diese Endung geben.",
  "What was drawn is no {wanted} picture, so nothing was written. Draw it again.":
    "Das Gezeichnete ist kein Bild im Format {wanted}, daher wurde nichts geschrieben. Neu zeichnen.",
  "A report is written as html or pdf. Give the file one of these endings.":
    "Ein Bericht wird als html oder pdf geschrieben. Der Datei eine dieser Endungen geben.",
  "The report has no subject. Name a record, such as CHG-12, or a meeting.":
    "Der Bericht hat keinen Gegenstand. Einen Vorgang wie CHG-12 oder eine Sitzung nennen.",
  " List them to see which there are.": " Die Liste zeigt, welche es gibt.",
  "A map and a list are both called {name:?}. Say which kind is meant.":
    "Eine Karte und eine Liste heißen beide „{name}“. Sagen, welche Art gemeint ist.",
  "The name of the view is longer than {LONGEST_NAME} characters. Shorten it, and put the rest into the note.":
    "Der Name der Ansicht ist länger als {LONGEST_NAME} Zeichen. Kürzen und den Rest in die Notiz schreiben.",
  "The saved view is no longer there. Save it under a name again.":
    "Die gespeicherte Ansicht ist nicht mehr vorhanden. Sie unter einem Namen neu speichern.",
  "There is a saved {0} {name:?} already. Choose another name.": "Schon gespeichert ({0~}): „{name}“. Einen anderen Namen wählen.",
  "There is no saved view {name:?}.{0}": "Es gibt keine gespeicherte Ansicht „{name}“.{0~}",
  "What the view shows is no JSON object: {0}.": "Was die Ansicht zeigt, ist kein JSON-Objekt: {0}.",
  "What the view shows takes {bytes} bytes, and {LONGEST_BODY} are the most. Hide or fold some of it.":
    "Was die Ansicht zeigt, belegt {bytes} Bytes; höchstens {LONGEST_BODY} sind möglich. Etwas davon ausblenden oder falten.",
  "{0} changed the view {1:?} since you opened it. Open it again, or save yours under another name.":
    "{0} hat die Ansicht „{1}“ geändert, seit sie geöffnet wurde. Sie neu öffnen oder unter anderem Namen speichern.",
  "{name:?} cannot be the name of a view: {fault}": "„{name}“ kann keine Ansicht heißen: {fault~}",
  change: "Change",
  incident: "Incident",
  problem: "Problem",
  release: "Release",
  "a fraction from 0 to 1": "ein Bruchteil von 0 bis 1",
  "a number of hours, 0 or more": "eine Anzahl Stunden, 0 oder mehr",
  "a percentage from 0 to 100": "ein Prozentsatz von 0 bis 100",
  "A table is written as xlsx or csv. Give the file one of these endings.":
    "Eine Tabelle wird als xlsx oder csv geschrieben. Der Datei eine dieser Endungen geben.",
  "The work was cancelled; nothing was changed.": "Die Arbeit wurde abgebrochen; nichts wurde geändert.",
  " Give now, a date, a time, #12 for a changeset, draft:NAME or the name of a baseline.":
    " Möglich sind: now, ein Datum, eine Zeit, #12 für ein Changeset, draft:NAME oder der Name einer Baseline.",
  "A draft is no part of the history. Give a date, a time, #12 for a changeset or the name of a baseline.":
    "Ein Entwurf ist kein Teil des Verlaufs. Ein Datum, eine Zeit, #12 für ein Changeset oder den Namen einer Baseline angeben.",
  "No moment is given. Give now, a date, a time, #12 for a changeset, draft:NAME or the name of a baseline.":
    "Kein Zeitpunkt angegeben. Möglich sind: now, ein Datum, eine Zeit, #12 für ein Changeset, draft:NAME oder der Name einer Baseline.",
  "Nothing was recorded by {asked}; the history begins at {begins}.": "Bis {asked~} wurde nichts erfasst; der Verlauf beginnt am {begins}.",
  "The name of the draft is missing after draft:.": "Der Name des Entwurfs fehlt nach draft:.",
  "There is no baseline {name:?}.{0}": "Es gibt keine Baseline „{name}“.{0~}",
  "There is no changeset {number}; the newest is {newest}.": "Es gibt kein Changeset {number}; das neueste ist {newest}.",
  "the end of {date}": "zum Ende des {date}",
  "{0:?} is no date and no time. Give a date as 2026-11-20, or a time as 2026-11-20T09:00:00Z.":
    "„{0}“ ist kein Datum und keine Zeit. Ein Datum als 2026-11-20 oder eine Zeit als 2026-11-20T09:00:00Z angeben.",
  "{0:?} names no changeset. Give its number, as in #12.": "„{0}“ nennt kein Changeset. Seine Nummer angeben, wie in #12.",
  "{0} lies outside the calendar. Give another time.": "{0} liegt außerhalb des Kalenders. Eine andere Zeit angeben.",
  "There is no report in this language. Use en or de.": "In dieser Sprache gibt es keinen Bericht. en oder de verwenden.",
  "known error": "bekannter Fehler",
} as const satisfies GermanSentences<
  | "core_availability"
  | "core_baseline"
  | "core_compare"
  | "core_confidence"
  | "core_export"
  | "core_history"
  | "core_impact"
  | "core_inventory"
  | "core_picture"
  | "core_report"
  | "core_saved_view"
  | "core_service_view"
  | "core_stated_number"
  | "core_table_file"
  | "core_task"
  | "core_time"
>;
