import type { GermanSentences } from "../german-sentences";

/** German for what model edit in the core says. */
export const coreModelEdit = {
  "1 place": "1 Stelle",
  "A draft cannot alter the model. Leave the draft, then alter the model itself.":
    "Ein Entwurf kann das Modell nicht ändern. Den Entwurf verlassen und das Modell selbst ändern.",
  "A draft proposes something of the {kind} {id}. Apply or discard the draft first.":
    "Ein Entwurf schlägt etwas dazu vor ({kind~} {id}). Zuerst den Entwurf anwenden oder verwerfen.",
  "Alter nothing in the model": "Nichts am Modell ändern",
  "It cannot be done: {0}": "Es geht nicht: {0~}",
  "It is larger than 16 MB, and so is no model file.": "Es ist größer als 16 MB und daher keine Modelldatei.",
  "The class {class} has classes below it: {0}. Move or delete those first.":
    "Unter der Klasse {class} gibt es Klassen: {0}. Diese zuerst verschieben oder löschen.",
  "The default group of {key}": "Die Standardgruppe von {key}",
  "The id of the {kind} {id} stays: files name it. Give it another label instead.":
    "Die ID bleibt ({kind~} {id}): Dateien nennen sie. Stattdessen eine andere Bezeichnung geben.",
  "The pattern {pattern:?} cannot be read: {reason}": "Das Muster „{pattern}“ ist nicht lesbar: {reason}",
  "The workspace itself stands there. Choose another place.": "Dort steht der Arbeitsbereich selbst. Einen anderen Ort wählen.",
  "The {kind} {id:?}: {fault}": "{kind~} „{id}“: {fault~}",
  "The {kind} {id} was altered since you began. Look at it again, then repeat the edit.":
    "Seit Beginn der Bearbeitung geändert: {kind~} {id}. Erneut ansehen und dann wiederholen.",
  "The {kind} {other} is called {label:?} already. Choose another label.": "„{label}“ heißt schon: {kind~} {other}. Eine andere Bezeichnung wählen.",
  "There is a {kind} {id} already. Alter that one, or choose another id.": "Schon vorhanden: {kind~} {id}. Dies ändern oder eine andere ID wählen.",
  "There is no {kind} {id:?}.{0} Name an existing one.": "Nicht vorhanden ({kind~}): „{id}“.{0~} Etwas Vorhandenes nennen.",
  "has no value, and one would be required": "hat keinen Wert, und einer wäre erforderlich",
  "has the same value as {0}, and it would have to be unique": "hat denselben Wert wie {0}, und er müsste eindeutig sein",
  "is in a redundancy group of the end that would no longer be the dependent":
    "ist in einer Redundanzgruppe des Endes, das nicht mehr das abhängige wäre",
  "is of the class {0}, of which no CI could be any more": "gehört zur Klasse {0}, der kein CI mehr angehören könnte",
  "is of the class {0}, which would be gone": "gehört zur Klasse {0}, die es nicht mehr gäbe",
  "is of the relationship type {0}, which would be gone": "gehört zum Beziehungstyp {0}, den es nicht mehr gäbe",
  "would be kept as an extra attribute, since the class lacks it": "würde als Zusatzattribut behalten, da die Klasse es nicht hat",
  "would be kept as an extra attribute: {0}": "würde als Zusatzattribut behalten: {0~}",
  "would be written as {0:?}": "würde als „{0}“ geschrieben",
  "would become a CI of the class {0}": "würde ein CI der Klasse {0}",
  "would become an attribute of the class": "würde ein Attribut der Klasse",
  "{0} and {1} more in the model": "{0} und {1} weitere am Modell",
  "{0} found": "{0~} gefunden",
  "{0} found, the first: {first}": "{0~} gefunden, zuerst: {first~}",
  "{0} of it cannot be taken. Nothing was changed.": "Nicht übernehmbar: {0~}. Nichts wurde geändert.",
  "{count} places": "{count} Stellen",
  "Add {kind} {0}": "{kind~} {0} anlegen",
  "Alter {kind} {0}": "{kind~} {0} ändern",
  "Delete {kind} {0}": "{kind~} {0} löschen",
  "What is there does not satisfy it: {0}": "Vorhandenes erfüllt es nicht: {0~}",
  "would not be allowed: {source_class} to {target_class} is no pair of the type":
    "wäre nicht erlaubt: {source_class} zu {target_class} ist kein Paar des Typs",
} as const satisfies GermanSentences<"core_model_edit">;
