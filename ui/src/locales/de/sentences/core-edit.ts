import type { GermanSentences } from "../german-sentences";

/** German for what edit in the core says. */
export const coreEdit = {
  " Name an existing one.": " Etwas Vorhandenes nennen.",
  " by {by}": " von {by}",
  "CI {id}": "CI {id}",
  "Every CI has a {field}. Give it a value.": "Jedes CI hat dies: {field~}. Einen Wert angeben.",
  "No CI can be of the abstract class {name}. Choose a class below it.":
    "Kein CI kann der abstrakten Klasse {name} angehören. Eine Klasse darunter wählen.",
  "No column is called {head:?}.{0}": "Keine Spalte heißt „{head}“.{0~}",
  "Nothing is to be set. Name a field and its value, such as owner=Ann.": "Nichts ist zu setzen. Ein Feld und seinen Wert nennen, etwa owner=Ann.",
  "Some of these CIs were altered since the preview. Nothing was changed. Look at the preview again.":
    "Einige dieser CIs wurden seit der Vorschau geändert. Nichts wurde geändert. Die Vorschau erneut ansehen.",
  "The CI is no longer there. Choose another one.": "Das CI ist nicht mehr vorhanden. Ein anderes wählen.",
  "The class {class} has no attribute {name:?}. Choose an existing one.": "Die Klasse {class} hat kein Attribut „{name}“. Ein vorhandenes wählen.",
  "The column {head:?} is there twice. Name every column once.": "Die Spalte „{head}“ gibt es zweimal. Jede Spalte einmal nennen.",
  "The first line names no key column and no other column, so it is not known which CIs are meant. Add a line of column names with Key, or choose the first cell to paste into.":
    "Die erste Zeile nennt weder eine Schlüsselspalte noch eine andere; welche CIs gemeint sind, ist nicht bekannt. Eine Zeile mit Spaltennamen und Key voranstellen oder die erste Zelle wählen, ab der eingefügt wird.",
  "The key {key:?} belongs to another CI, or did before that CI was renamed. Choose another key.":
    "Der Schlüssel „{key}“ gehört zu einem anderen CI oder gehörte vor dessen Umbenennung dazu. Einen anderen Schlüssel wählen.",
  "The line has no key. Write the key of its CI, or take the line out.":
    "Die Zeile hat keinen Schlüssel. Den Schlüssel ihres CI schreiben oder die Zeile herausnehmen.",
  "The list ends before this line. Choose a row further up.": "Die Liste endet vor dieser Zeile. Eine Zeile weiter oben wählen.",
  "The list has no column here. Show more columns, or choose one further to the left.":
    "Die Liste hat hier keine Spalte. Mehr Spalten zeigen oder eine weiter links wählen.",
  "The relationship is no longer there.": "Die Beziehung ist nicht mehr vorhanden.",
  "The relationship {subject} exists already. Change that one, or name another group.":
    "Die Beziehung {subject} gibt es schon. Diese ändern oder eine andere Gruppe nennen.",
  "The table has {rows} lines; at most {most} can be pasted at once. Import it as a file instead.":
    "Die Tabelle hat {rows} Zeilen; höchstens {most} lassen sich auf einmal einfügen. Stattdessen als Datei importieren.",
  "The {field} of many CIs cannot be set at once. Change it on each CI alone.":
    "Das lässt sich nicht für viele CIs auf einmal setzen: {field~}. Es an jedem CI einzeln ändern.",
  "There is no CI with the key {key:?}. Correct the key, or add a Class column to make new CIs.":
    "Kein CI hat den Schlüssel „{key}“. Den Schlüssel berichtigen oder eine Spalte Class hinzufügen, um neue CIs anzulegen.",
  "There is no attribute {name:?}.{0}": "Es gibt kein Attribut „{name}“.{0~}",
  "There is no class {name:?}. Choose an existing one.": "Es gibt keine Klasse „{name}“. Eine vorhandene wählen.",
  "There is no relationship type {name:?}. Choose an existing one.": "Es gibt keinen Beziehungstyp „{name}“. Einen vorhandenen wählen.",
  "There is nothing to paste. Copy cells of a spreadsheet first.": "Es gibt nichts einzufügen. Zuerst Zellen einer Tabelle kopieren.",
  "changeset {since}": "Changeset {since}",
  "the draft": "der Entwurf",
  "{attribute} is required. Give it a value.": "{attribute~} ist erforderlich. Einen Wert angeben.",
  "{attribute} was {was}, is {theirs} now, and you wrote {mine}": "{attribute~} war {was}, ist jetzt {theirs}, geschrieben wurde {mine}",
  "{cis} of the CIs cannot be changed, so none was. The first reason: {reason}":
    "{cis} der CIs lassen sich nicht ändern, daher wurde keines geändert. Der erste Grund: {reason~}",
  "{dependent} has no such redundancy group. Put a relationship into it first.":
    "{dependent} hat diese Redundanzgruppe nicht. Zuerst eine Beziehung hineinlegen.",
  "{key:?} cannot be a key: {fault}": "„{key}“ kann kein Schlüssel sein: {fault~}",
  "{key} already has the {attribute} {value:?}, which has to be unique. Give another value.":
    "{key} hat schon denselben Wert „{value}“ ({attribute~}), der eindeutig sein muss. Einen anderen Wert angeben.",
  "{key} is in line {line} already. Name every CI once.": "{key} steht schon in Zeile {line}. Jedes CI einmal nennen.",
  "{key} is named twice. Name every CI once.": "{key} ist zweimal genannt. Jedes CI einmal nennen.",
  "{name:?} cannot be a group: {fault}": "„{name}“ kann keine Gruppe sein: {fault~}",
  "{name:?} cannot be a name: {fault}": "„{name}“ kann kein Name sein: {fault~}",
  "{name} of {dependent}": "{name} von {dependent}",
  "{subject} was altered{0} in {1} since you began{2}. Look at it again, then repeat the edit.":
    "{subject} wurde seit Beginn der Bearbeitung geändert{0~}, in {1~}{2~}. Erneut ansehen und dann wiederholen.",
  "{text:?} does not say how many members are needed. {fault}": "„{text}“ sagt nicht, wie viele Mitglieder nötig sind. {fault~}",
  "{text:?} is no probability. {fault}": "„{text}“ ist keine Wahrscheinlichkeit. {fault~}",
  "{value:?} is no value of {attribute}: {fault}": "„{value}“ ist kein Wert von {attribute~}: {fault~}",
  "{word:?} is no status. Use one of {0}.": "„{word}“ ist kein Status. Möglich sind: {0}.",
} as const satisfies GermanSentences<"core_edit">;
