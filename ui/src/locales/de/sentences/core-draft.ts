import type { GermanSentences } from "../german-sentences";

/** German for what draft in the core says. */
export const coreDraft = {
  " Choose an existing one.": " Etwas Vorhandenes wählen.",
  " Did you mean {0}?": " Gemeint vielleicht: {0}?",
  " or ": " oder ",
  "An end of {subject} was deleted in live; the draft's is left out.": "Ein Ende von {subject} wurde live gelöscht; das des Entwurfs entfällt.",
  "CI {ci}": "CI {ci}",
  "Live has moved on, and 1 conflict is open. Choose live or draft in it.":
    "Der Live-Bestand hat sich geändert, 1 Konflikt ist offen. Darin live oder Entwurf wählen.",
  "Live has moved on, and {count} conflicts are open. Choose live or draft in each.":
    "Der Live-Bestand hat sich geändert, {count} Konflikte sind offen. In jedem live oder Entwurf wählen.",
  "One more {0} for {1}": "Noch ein {0} für {1}",
  "The class that the draft gives {subject} was deleted in live.": "Die Klasse, die der Entwurf {subject} gibt, wurde live gelöscht.",
  "The draft deletes {subject}, and live has since {live}.": "Der Entwurf löscht {subject}; live gilt inzwischen: {live~}.",
  "The draft gives {subject} the key {draft}, which is another CI's in live; it keeps its own.":
    "Der Entwurf gibt {subject} den Schlüssel {draft}, den live ein anderes CI hat; es behält seinen eigenen.",
  "The draft has no conflict {id:?}. List its conflicts again.": "Der Entwurf hat keinen Konflikt „{id}“. Seine Konflikte neu auflisten.",
  "The draft {name:?} proposes nothing that live does not have, so there is nothing to apply. Discard it.":
    "Der Entwurf „{name}“ schlägt nichts vor, was live nicht schon hat; es gibt nichts anzuwenden. Ihn verwerfen.",
  "The question is no draft yet. Keep it under a name first.": "Die Frage ist noch kein Entwurf. Sie zuerst unter einem Namen behalten.",
  "There is a draft {name:?} already. Choose another name.": "Einen Entwurf „{name}“ gibt es schon. Einen anderen Namen wählen.",
  "There is no draft {name:?}.{0}": "Es gibt keinen Entwurf „{name}“.{0~}",
  "There is nothing to undo or redo in the draft.": "Im Entwurf gibt es nichts rückgängig zu machen oder zu wiederholen.",
  "Undo {0}": "Rückgängig: {0~}",
  "Without {0}": "Ohne {0}",
  "altered it": "hat es geändert",
  "its default group": "seine Standardgruppe",
  "made {subject}": "hat {subject} angelegt",
  "nothing stated": "nichts angegeben",
  "probability {one}": "Wahrscheinlichkeit {one}",
  "stated what a redundancy group of it needs": "hat angegeben, was eine Redundanzgruppe davon braucht",
  "{0} (twin)": "{0} (Zwilling)",
  "{0} of {1} in {2}": "{0} von {1} in {2}",
  "{name:?} cannot be the name of a draft: draft: only stands before it where a moment is named. Leave that out.":
    "„{name}“ kann kein Entwurf heißen: draft: steht nur davor, wo ein Zeitpunkt genannt wird. Es weglassen.",
  "{name:?} cannot be the name of a draft: there is space around it. Remove it.":
    "„{name}“ kann kein Entwurf heißen: Am Rand stehen Leerzeichen. Sie entfernen.",
  "{name:?} cannot be the name of a draft: {fault}": "„{name}“ kann kein Entwurf heißen: {fault~}",
  "{name} of {0}": "{name} von {0}",
  "{name} of {0} needs {needs}": "{name} von {0} braucht {needs}",
  "{subject} is in no redundancy group. Ask for one more {provider} instead.":
    "{subject} ist in keiner Redundanzgruppe. Stattdessen nach einem weiteren {provider} fragen.",
  "{subject} was deleted in live, and the draft alters it.": "{subject} wurde live gelöscht, und der Entwurf ändert es.",
  "{subject} was made in live too ({live}); the two become one CI.": "{subject} wurde auch live angelegt ({live}); beide werden ein CI.",
  "{subject} was made in live too, with {live}; the draft has {draft}.":
    "{subject} wurde auch live angelegt, mit {live~}; der Entwurf hat {draft~}.",
  "{subject}: {attribute} was {0}; live has {live}, the draft {draft}.": "{subject}: {attribute~} war {0}; live hat {live}, der Entwurf {draft}.",
  "{subject}: {draft} has to be unique as {attribute}, and {live} has it in live.":
    "{subject}: {draft} muss eindeutig sein ({attribute~}), und {live} hat es live.",
  strength: "Stärke",
  nothing: "nichts",
} as const satisfies GermanSentences<"core_draft">;
