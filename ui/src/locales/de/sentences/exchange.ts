import type { GermanSentences } from "../german-sentences";

/** German for what file formats says. */
export const exchange = {
  " Did you mean “{nearest}”?": " Gemeint vielleicht „{nearest}“?",
  " at line {0} column {1}": " in Zeile {0} Spalte {1}",
  ", column {column}": ", Spalte {column}",
  ", line {line}": ", Zeile {line}",
  "A CI is observed to be up, degraded or down. Write one of these.": "Ein CI wird als up, degraded oder down beobachtet. Eines davon schreiben.",
  "A confidence is a number from 0 to 1. Correct it, or leave the cell empty.":
    "Ein Vertrauen ist eine Zahl von 0 bis 1. Berichtigen oder die Zelle leer lassen.",
  "A file of relationships has no such column. Remove it, or import without the strict option to pass over it.":
    "Eine Datei mit Beziehungen hat keine solche Spalte. Sie entfernen oder ohne strenge Prüfung importieren, um sie zu übergehen.",
  "Did you mean {near}?": "Gemeint vielleicht: {near}?",
  "No CI has this key. Correct the key, or add the CI.": "Kein CI hat diesen Schlüssel. Den Schlüssel berichtigen oder das CI hinzufügen.",
  "No attribute has this id or label. Add it to the class, or import without the strict option to keep it as an extra attribute.":
    "Kein Attribut hat diese ID oder Bezeichnung. Es der Klasse hinzufügen oder ohne strenge Prüfung importieren, um es als Zusatzattribut zu behalten.",
  "No class can be made of this name. Use letters, digits and underscores, beginning with a letter.":
    "Aus diesem Namen lässt sich keine Klasse machen. Buchstaben, Ziffern und Unterstriche verwenden, mit einem Buchstaben beginnen.",
  "Row {row} of the sheet {sheet} has more than 32,767 characters in the column {column}, and no cell of a workbook may. Shorten it, or export to csv.":
    "Zeile {row} des Blatts {sheet} hat mehr als 32.767 Zeichen in der Spalte {column}, mehr als eine Zelle fasst. Kürzen oder als csv exportieren.",
  "The CI of this key was deleted in changeset {changeset}. Undo the deletion, or remove the row.":
    "Das CI dieses Schlüssels wurde in Changeset {changeset} gelöscht. Das Löschen rückgängig machen oder die Zeile entfernen.",
  "The alert has no labels, so it names no CI. Add a label such as host to its rule.":
    "Der Alarm hat keine Labels und nennt daher kein CI. Seiner Regel ein Label wie host hinzufügen.",
  "The calendar is larger than {0} MiB. Export a shorter time.": "Der Kalender ist größer als {0} MiB. Einen kürzeren Zeitraum exportieren.",
  "The cell is empty. Every row needs a value here.": "Die Zelle ist leer. Jede Zeile braucht hier einen Wert.",
  "The cell is larger than {0} MiB. Shorten it.": "Die Zelle ist größer als {0} MiB. Sie kürzen.",
  "The class is abstract: no CI can be of it. Use one of {concrete}.": "Die Klasse ist abstrakt: Kein CI kann ihr angehören. Verwenden: {concrete}.",
  "The column has no name in the header row. Name the column, or empty the cell.":
    "Die Spalte hat in der Kopfzeile keinen Namen. Sie benennen oder die Zelle leeren.",
  "The columns of evidence are ci and state, and if need be at and confidence. Add to the header row: {missing}.":
    "Die Spalten von Meldungen sind ci und state, bei Bedarf at und confidence. In der Kopfzeile ergänzen: {missing}.",
  "The columns say neither CIs (missing: {for_cis}) nor relationships (missing: {for_relationships}). Add the missing columns to the header row.":
    "Die Spalten ergeben weder CIs (es fehlt: {for_cis}) noch Beziehungen (es fehlt: {for_relationships}). Die fehlenden Spalten in der Kopfzeile ergänzen.",
  "The columns “{first}” and “{second}” mean the same. Remove one of them.":
    "Die Spalten „{first}“ und „{second}“ bedeuten dasselbe. Eine davon entfernen.",
  "The event does not end after its start. Correct it in the calendar that it comes from.":
    "Der Termin endet nicht nach seinem Beginn. Ihn im Kalender berichtigen, aus dem er kommt.",
  "The event has no {0}. Add it in the calendar that it comes from.": "Dem Termin fehlt {0}. Es im Kalender ergänzen, aus dem er kommt.",
  "The evidence has more than {most} {what}. Leave out what is of no concern.":
    "Die Meldungen überschreiten die Grenze von {most} ({what~}). Weglassen, was nicht dazugehört.",
  "The evidence is larger than {0} MiB. Leave out what is of no concern.": "Die Meldungen sind größer als {0} MiB. Weglassen, was nicht dazugehört.",
  "The export cannot be written: {0}.": "Der Export lässt sich nicht schreiben: {0}.",
  "The export needs {columns} columns, and a sheet of a workbook has at most 16,384. Export to csv.":
    "Der Export braucht {columns} Spalten, und ein Blatt hat höchstens 16.384. Als csv exportieren.",
  "The file has more than {0} columns. Split it.": "Die Datei hat mehr als {0} Spalten. Sie aufteilen.",
  "The file has more than {0} rows. Split it.": "Die Datei hat mehr als {0} Zeilen. Sie aufteilen.",
  "The file holds no iCalendar (BEGIN:VCALENDAR is missing). Export the calendar as .ics.":
    "Die Datei enthält kein iCalendar (BEGIN:VCALENDAR fehlt). Den Kalender als .ics exportieren.",
  "The file is empty. Its first row has to name the columns.": "Die Datei ist leer. Ihre erste Zeile muss die Spalten benennen.",
  "The file is no Excel workbook (.xlsx), or it is damaged. Save it anew, or as CSV.":
    "Die Datei ist keine Excel-Arbeitsmappe (.xlsx) oder beschädigt. Neu speichern, auch als CSV.",
  "The file is not in UTF-8 but in UTF-16. Save it as UTF-8.": "Die Datei ist nicht in UTF-8, sondern in UTF-16. Als UTF-8 speichern.",
  "The group is stated otherwise in {file}, line {line} (“{other}”). All rows of one dependent and group have to agree.":
    "Die Gruppe ist in {file}, Zeile {line} anders angegeben („{other}“). Alle Zeilen eines abhängigen CI und einer Gruppe müssen übereinstimmen.",
  "The header row is longer than {0} MiB, or a quote in it is not closed. Check that this is a CSV file.":
    "Die Kopfzeile ist länger als {0} MiB, oder ein Anführungszeichen darin ist nicht geschlossen. Prüfen, ob es eine CSV-Datei ist.",
  "The key stands already in {file}, line {line}. Keep one of the two rows.":
    "Der Schlüssel steht schon in {file}, Zeile {line}. Eine der beiden Zeilen behalten.",
  "The quote that is opened in this row is never closed. Close it, or double it where it is meant as text.":
    "Das in dieser Zeile geöffnete Anführungszeichen wird nie geschlossen. Es schließen oder, wo es als Text gemeint ist, verdoppeln.",
  "The relationship exists in several groups ({groups}), so it is not clear which is meant. Add a group column.":
    "Die Beziehung gibt es in mehreren Gruppen ({groups}); welche gemeint ist, ist nicht klar. Eine Spalte group hinzufügen.",
  "The row has {found} cells where the header has {expected}. Add the missing cells; empty ones count.":
    "Die Zeile hat {found} Zellen, die Kopfzeile {expected}. Die fehlenden Zellen ergänzen; leere zählen mit.",
  "The row has {found} cells where the header has {expected}. Remove the surplus, or quote the cell that holds the delimiter.":
    "Die Zeile hat {found} Zellen, die Kopfzeile {expected}. Die überzähligen entfernen oder die Zelle mit dem Trennzeichen in Anführungszeichen setzen.",
  "The row is larger than {0} MiB; a quote in it may not be closed. Correct the row.":
    "Die Zeile ist größer als {0} MiB; vielleicht ist ein Anführungszeichen darin nicht geschlossen. Die Zeile berichtigen.",
  "The same column stands twice, as column {first} and column {second}. Remove one of them.":
    "Dieselbe Spalte steht zweimal, als Spalte {first} und Spalte {second}. Eine davon entfernen.",
  "The same relationship stands in {file}, line {line} with “{other}” here. Keep one of the two rows.":
    "Dieselbe Beziehung steht in {file}, Zeile {line} mit „{other}“ an dieser Stelle. Eine der beiden Zeilen behalten.",
  "The text is not valid UTF-8. Save the file as UTF-8.": "Der Text ist kein gültiges UTF-8. Die Datei als UTF-8 speichern.",
  "The workbook is larger than {0} MiB unpacked. Split it, or save it as CSV.":
    "Die Arbeitsmappe ist entpackt größer als {0} MiB. Sie aufteilen oder als CSV speichern.",
  "There is no class of this name. Use an existing class, or let the import create missing classes.":
    "Eine Klasse dieses Namens gibt es nicht. Eine vorhandene verwenden oder den Import fehlende Klassen anlegen lassen.",
  "There is no group that this could be stated of: the group of the row is -, which means none. Name a group, or empty the cell.":
    "Es gibt keine Gruppe, von der dies gelten könnte: Die Gruppe der Zeile ist -, also keine. Eine Gruppe nennen oder die Zelle leeren.",
  "There is no group that this could be stated of: the row names none and its type has no default group. Name the group, or empty the cell.":
    "Es gibt keine Gruppe, von der dies gelten könnte: Die Zeile nennt keine, und ihr Typ hat keine Standardgruppe. Die Gruppe nennen oder die Zelle leeren.",
  "There is no relationship type of this name. Use an existing type, or add it to the model first.":
    "Einen Beziehungstyp dieses Namens gibt es nicht. Einen vorhandenen verwenden oder ihn zuerst dem Modell hinzufügen.",
  "There is no such status. Use planned, live, maintenance or retired.":
    "Diesen Status gibt es nicht. planned, live, maintenance oder retired verwenden.",
  "There is no such strength. Use hard or soft.": "Diese Stärke gibt es nicht. hard oder soft verwenden.",
  "There is no time zone of this name. Use an IANA name, such as Europe/Berlin.":
    "Eine Zeitzone dieses Namens gibt es nicht. Einen IANA-Namen wie Europe/Berlin verwenden.",
  "This CI is not in service and takes no part. Put it in service, or leave it out.":
    "Dieses CI ist nicht in Betrieb und nimmt nicht teil. Es in Betrieb nehmen oder weglassen.",
  "This JSON holds no alerts: neither those of Alertmanager or Prometheus nor objects of Icinga. Export the alerts, or write the columns ci and state.":
    "Dieses JSON enthält keine Alarme: weder von Alertmanager oder Prometheus noch Objekte von Icinga. Die Alarme exportieren oder die Spalten ci und state schreiben.",
  "This cannot be a key: {problem}": "Das kann kein Schlüssel sein: {problem~}",
  "This cannot be the name of a group: {problem}": "Das kann kein Gruppenname sein: {problem~}",
  "This does not say how many members are needed. Use a count from 1 to 4294967295 such as 2, or a percentage above 0 and up to 100 such as 50%, with at most 12 digits after the point.":
    "Das sagt nicht, wie viele Mitglieder nötig sind. Eine Anzahl von 1 bis 4294967295 wie 2 verwenden oder einen Prozentsatz über 0 und bis 100 wie 50%, mit höchstens 12 Stellen nach dem Punkt.",
  "This is no probability. Use a decimal number from 0 to 1.": "Das ist keine Wahrscheinlichkeit. Eine Dezimalzahl von 0 bis 1 verwenden.",
  "This is no time of an iCalendar, such as 20261219T180000Z. Export it again.":
    "Das ist keine Zeit eines iCalendar wie 20261219T180000Z. Neu exportieren.",
  "This is no time. Write it like 2026-11-20T09:30:00 or 2026-11-20T09:30:00Z.":
    "Das ist keine Zeit. So schreiben: 2026-11-20T09:30:00 oder 2026-11-20T09:30:00Z.",
  "This is no valid JSON: {problem}. Export it again.": "Das ist kein gültiges JSON: {problem}. Neu exportieren.",
  "Use one of {0}.": "Möglich sind: {0}.",
  "a list is expected, such as [[{kind}]] in TOML.": "eine Liste wird erwartet, etwa [[{kind}]] in TOML.",
  "alerts of Alertmanager": "Alarme von Alertmanager",
  "evidence file": "Datei mit Meldungen",
  "faultline_model = {VERSION} is expected at the top.": "am Anfang wird faultline_model = {VERSION} erwartet.",
  "line {0}, column {1}": "Zeile {0}, Spalte {1}",
  "line {line}, column {column}": "Zeile {line}, Spalte {column}",
  "lines of text": "Textzeilen",
  "objects of Icinga": "Objekte von Icinga",
  "status file of Nagios": "Statusdatei von Nagios",
  "table with a header": "Tabelle mit Kopfzeile",
  "the file": "die Datei",
  "the id stands in the file already. State each once.": "die ID steht schon in der Datei. Jede einmal angeben.",
  "{file} cannot be read: {source}.": "{file} lässt sich nicht lesen: {source}.",
  "{kind} {id}, number {number} in the file": "{kind~} {id}, Nummer {number} in der Datei",
  "{word:?} means nothing here. {meant}": "„{word}“ bedeutet hier nichts. {meant~}",
  "This recurrence cannot be kept. Use days, weeks, months or years with the days on which it comes (BYDAY, BYMONTHDAY, BYMONTH), or single events.":
    "Diese Wiederholung lässt sich nicht abbilden. Tage, Wochen, Monate oder Jahre mit ihren Tagen verwenden (BYDAY, BYMONTHDAY, BYMONTH), oder einzelne Termine.",
  "This recurrence skips some of its days and comes more than {0} times. Give it an earlier end.":
    "Diese Wiederholung lässt einige ihrer Tage aus und kommt mehr als {0}-mal. Ihr ein früheres Ende geben.",
  "This recurrence skips some of its days and never ends. Give it an end (UNTIL or COUNT): then each time becomes a freeze of its own.":
    "Diese Wiederholung lässt einige ihrer Tage aus und endet nie. Ihr ein Ende geben (UNTIL oder COUNT): Dann wird jedes Mal ein eigener Freeze.",
} as const satisfies GermanSentences<"exchange">;
