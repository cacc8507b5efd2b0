import type { GermanSentences } from "../german-sentences";

/** German for what the file says. */
export const store = {
  " And {0} more.": " Und {0} weitere.",
  "A file is already here and was left as it is. Choose another name.":
    "Hier ist schon eine Datei; sie blieb, wie sie war. Einen anderen Namen wählen.",
  "A program has the file at this place open, or left its journal behind (NAME-wal), which would be mixed into the new file. Close that program, or choose another name.":
    "Ein Programm hat die Datei an diesem Ort offen oder ließ sein Journal liegen (NAME-wal), das in die neue Datei gemischt würde. Jenes Programm schließen oder einen anderen Namen wählen.",
  "An old key of the CI is missing among the aliases, or leads elsewhere.":
    "Ein alter Schlüssel des CI fehlt unter den Aliasen oder führt anderswohin.",
  "Another program is writing to the workspace. Wait until it has finished, then try again.":
    "Ein anderes Programm schreibt in den Arbeitsbereich. Warten, bis es fertig ist, und es erneut versuchen.",
  "Changeset {changeset}: ": "Changeset {changeset}: ",
  "It belongs to a record that does not exist.": "Es gehört zu einem Vorgang, den es nicht gibt.",
  "The CI is missing in the search index, or the index names a CI that does not exist.":
    "Das CI fehlt im Suchindex, oder der Index nennt ein CI, das es nicht gibt.",
  "The changeset does not follow the one before it: changesets were removed, added or put in another order.":
    "Das Changeset folgt nicht auf das davor: Changesets wurden entfernt, hinzugefügt oder umgestellt.",
  "The changeset is older than the one before it.": "Das Changeset ist älter als das davor.",
  "The changeset's time, author, message, origin or hash was altered outside Faultline.":
    "Zeit, Autor, Nachricht, Herkunft oder Hash des Changesets wurde außerhalb von Faultline geändert.",
  "The database could not be used: {0}.": "Die Datenbank ließ sich nicht verwenden: {0}.",
  "The disk is full; nothing was changed. Make room and try again.":
    "Der Datenträger ist voll; nichts wurde geändert. Platz schaffen und es erneut versuchen.",
  "The draft is no longer there. Choose another one.": "Der Entwurf ist nicht mehr vorhanden. Einen anderen wählen.",
  "The file could not be read: {0}.": "Die Datei ließ sich nicht lesen: {0}.",
  "The file has faults, so no copy was kept. {0}": "Die Datei hat Fehler, daher wurde keine Kopie behalten. {0~}",
  "The file is damaged: {0}. Restore a backup.": "Die Datei ist beschädigt: {0}. Eine Sicherung wiederherstellen.",
  "The file is not a Faultline workspace. It was left as it is; import its data instead.":
    "Die Datei ist kein Arbeitsbereich von Faultline. Sie blieb, wie sie war; stattdessen ihre Daten importieren.",
  "The folder does not exist. Make it first, or choose another one.": "Den Ordner gibt es nicht. Ihn zuerst anlegen oder einen anderen wählen.",
  "The next id of the table was given already, or is missing.": "Die nächste ID der Tabelle wurde schon vergeben oder fehlt.",
  "The original and the copy are the same file. Choose another name for the copy.":
    "Original und Kopie sind dieselbe Datei. Für die Kopie einen anderen Namen wählen.",
  "The record is missing in the search index, or the index names a record that does not exist.":
    "Der Vorgang fehlt im Suchindex, oder der Index nennt einen Vorgang, den es nicht gibt.",
  "The relationship leads to a CI that does not exist.": "Die Beziehung führt zu einem CI, das es nicht gibt.",
  "The row belongs to a changeset that does not exist.": "Die Zeile gehört zu einem Changeset, das es nicht gibt.",
  "The row holds a value of the wrong kind.": "Die Zeile enthält einen Wert der falschen Art.",
  "The row was altered outside Faultline.": "Die Zeile wurde außerhalb von Faultline geändert.",
  "The row {id} of the table {table} cannot be read or written: {problem}. Verify the workspace.":
    "Die Zeile {id} der Tabelle {table} lässt sich nicht lesen oder schreiben: {problem}. Den Arbeitsbereich prüfen.",
  "The rows of the changeset are not those that it wrote: rows were added, removed or altered outside Faultline.":
    "Die Zeilen des Changesets sind nicht die, die es schrieb: Zeilen wurden außerhalb von Faultline hinzugefügt, entfernt oder geändert.",
  "The schema is not that of Faultline: this part was added, removed or altered.":
    "Das Schema ist nicht das von Faultline: Dieser Teil wurde hinzugefügt, entfernt oder geändert.",
  "The stored model contradicts itself: {0} Verify the workspace.": "Das gespeicherte Modell widerspricht sich: {0~} Den Arbeitsbereich prüfen.",
  "The workspace is full: no more ids are left. Export it and import it into a new one.":
    "Der Arbeitsbereich ist voll: Es sind keine IDs mehr übrig. Ihn exportieren und in einen neuen importieren.",
  "The workspace is truncated or damaged and was left as it is. Restore it from a backup.":
    "Der Arbeitsbereich ist abgeschnitten oder beschädigt und blieb, wie er war. Ihn aus einer Sicherung wiederherstellen.",
  "The workspace or its folder cannot be written. Make it writable, or copy the file elsewhere.":
    "Der Arbeitsbereich oder sein Ordner ist schreibgeschützt. Ihn beschreibbar machen oder die Datei anderswohin kopieren.",
  "The workspace was written by a newer version of Faultline (schema {found}, known up to {known}). It was left as it is; use the newer version.":
    "Der Arbeitsbereich wurde mit einer neueren Version von Faultline geschrieben (Schema {found}, bekannt bis {known}). Er blieb, wie er war; die neuere Version verwenden.",
  "There is no file here. Check the path, or make a new workspace.":
    "Hier ist keine Datei. Den Pfad prüfen oder einen neuen Arbeitsbereich anlegen.",
  "This part cannot be read and was not checked further. Restore a backup.":
    "Dieser Teil ist nicht lesbar und wurde nicht weiter geprüft. Eine Sicherung wiederherstellen.",
  "Two versions of the row contradict each other.": "Zwei Versionen der Zeile widersprechen einander.",
  "What the entry holds is missing, or was altered outside Faultline: it does not have the hash that the entry names.":
    "Was der Eintrag enthält, fehlt oder wurde außerhalb von Faultline geändert: Es hat nicht den Hash, den der Eintrag nennt.",
  "a confirmed cause: {0}": "eine bestätigte Ursache: {0~}",
  "a record": "ein Vorgang",
  "a redundancy group of {0}": "eine Redundanzgruppe von {0}",
  "an entry of {0}": "ein Eintrag von {0}",
  "changeset {number}": "Changeset {number}",
  "old keys and the search index": "alte Schlüssel und der Suchindex",
  "record {id}": "Vorgang {id}",
  "the baseline {name}": "die Baseline {name}",
  "the changesets": "die Changesets",
  "the ends of relationships": "die Enden der Beziehungen",
  "the link of {source} to {target}": "die Verknüpfung von {source} mit {target}",
  "the next ids": "die nächsten IDs",
  "the schema": "das Schema",
  "the setting of records {name}": "die Einstellung von Vorgängen {name}",
  "the setting {name}": "die Einstellung {name}",
  "the table {0}": "die Tabelle {0}",
  "the {kind} {name}": "{kind~} {name}",
  "type {number}": "Typ {number}",
  "what belongs to records": "was zu Vorgängen gehört",
  "{0} of {1}": "{0} von {1}",
} as const satisfies GermanSentences<"store">;
