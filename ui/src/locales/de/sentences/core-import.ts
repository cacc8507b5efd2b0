import type { GermanSentences } from "../german-sentences";

/** German for what import in the core says. */
export const coreImport = {
  "1 row that could not be taken was": "1 Zeile, die sich nicht übernehmen ließ, wurde",
  "A draft cannot make classes. Import without making classes, or make them live first.":
    "Ein Entwurf kann keine Klassen anlegen. Ohne Anlegen von Klassen importieren oder sie zuerst live anlegen.",
  "its group is no name": "seine Gruppe ist kein Name",
  "its probability is none": "seine Wahrscheinlichkeit ist keine",
  "undo of ": "Rückgängig von ",
  "{0} left out.": "{0~} ausgelassen.",
  "{file}, column {column}: A file of relationships has no such column; it was passed over.":
    "{file}, Spalte {column}: Eine Datei mit Beziehungen hat keine solche Spalte; sie wurde übergangen.",
  "{file}, column {column}: No class of these CIs has this attribute; its values are kept as extra attributes.":
    "{file}, Spalte {column}: Keine Klasse dieser CIs hat dieses Attribut; seine Werte werden als Zusatzattribute behalten.",
  "{file}, line {line}: The same row stands already in {first_file}, line {first}; it was taken once.":
    "{file}, Zeile {line}: Dieselbe Zeile steht schon in {first_file}, Zeile {first}; sie wurde einmal übernommen.",
  "{file}, line {line}: {key} is retired and still listed; it stays retired.":
    "{file}, Zeile {line}: {key} ist außer Betrieb und noch aufgeführt; es bleibt außer Betrieb.",
  "{file}, line {line}: {old} is an old key of {key}; the row was taken for that CI.":
    "{file}, Zeile {line}: {old} ist ein alter Schlüssel von {key}; die Zeile gilt für dieses CI.",
  "{rows} rows that could not be taken were": "{rows} Zeilen, die sich nicht übernehmen ließen, wurden",
  "{file}, line {line}: {source_key} {relationship_type} {target_key} is doubtful: the type is not allowed from the class {source_class} to the class {target_class}. It is taken; health lists it.":
    "{file}, Zeile {line}: {source_key} {relationship_type} {target_key} ist zweifelhaft: Der Typ ist von der Klasse {source_class} zur Klasse {target_class} nicht erlaubt. Sie wird übernommen; die Datenqualität führt sie auf.",
} as const satisfies GermanSentences<"core_import">;
