import type { GermanSentences } from "../german-sentences";

/** German for what undo in the core says. */
export const coreUndo = {
  "A redundancy group of {key}": "Eine Redundanzgruppe von {key}",
  "An end of {subject} is no longer there.": "Ein Ende von {subject} ist nicht mehr vorhanden.",
  "It cannot be undone. {0}": "Es lässt sich nicht rückgängig machen. {0~}",
  "Something was said or decided on {number}: that is corrected by saying it anew, never undone.":
    "Zu {number} wurde etwas gesagt oder entschieden: Das wird durch eine neue Aussage berichtigt, nie rückgängig gemacht.",
  "That {key} was confirmed as a cause": "Dass {key} als Ursache bestätigt wurde",
  "The attribute {0}": "Das Attribut {0}",
  "The baseline {0}": "Die Baseline {0}",
  "The class {0}": "Die Klasse {0}",
  "The class {id} has classes below it that were made later.": "Unter der Klasse {id} gibt es Klassen, die später angelegt wurden.",
  "The key {key} belongs to another CI now.": "Der Schlüssel {key} gehört jetzt zu einem anderen CI.",
  "The link of {source} to {target}": "Die Verknüpfung von {source} mit {target}",
  "The model that the workspace began with cannot be taken away.": "Das Modell, mit dem der Arbeitsbereich begann, lässt sich nicht wegnehmen.",
  "The model would not fit together. {0}": "Das Modell würde nicht zusammenpassen. {0~}",
  "The relationship type {0}": "Der Beziehungstyp {0}",
  "The setting {0}": "Die Einstellung {0}",
  "There is no such changeset. Choose one of the history.": "Dieses Changeset gibt es nicht. Eines aus dem Verlauf wählen.",
  "There is nothing to undo or redo.": "Es gibt nichts rückgängig zu machen oder zu wiederholen.",
  "Undo ": "Rückgängig: ",
  "{count} CIs or relationships of later work rest on it, the first: {first}.":
    "{count} CIs oder Beziehungen späterer Arbeit beruhen darauf, zuerst: {first}.",
  "{key} has relationships or redundancy groups that were made later.": "{key} hat Beziehungen oder Redundanzgruppen, die später entstanden.",
  "{key} on {number}": "{key} an {number}",
  "{key} was confirmed as the cause of an incident.": "{key} wurde als Ursache eines Incidents bestätigt.",
  "{number} was made by it: records are cancelled or closed, never undone.":
    "{number} entstand daraus: Vorgänge werden abgebrochen oder geschlossen, nie rückgängig gemacht.",
  "{number} was moved by it: a move is corrected by another move, never undone.":
    "{number} wechselte dadurch den Status: Ein Schritt wird durch einen anderen berichtigt, nie rückgängig gemacht.",
  "{subject} was altered again in changeset {changeset}.": "{subject} wurde in Changeset {changeset} erneut geändert.",
  "{subject} was deleted since.": "{subject} wurde seitdem gelöscht.",
  "{subject} was made again in changeset {changeset}.": "{subject} wurde in Changeset {changeset} neu angelegt.",
  "{subject} was made anew later.": "{subject} wurde später neu angelegt.",
  "record {record}": "Vorgang {record}",
  "{number} has CIs, links or entries that were added later.": "{number} hat CIs, Verknüpfungen oder Einträge, die später hinzukamen.",
} as const satisfies GermanSentences<"core_undo">;
