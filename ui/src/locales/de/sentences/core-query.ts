import type { GermanSentences } from "../german-sentences";

/** German for what query in the core says. */
export const coreQuery = {
  "(at character {at})": "(bei Zeichen {at})",
  "A bare word is looked for in key, name and attributes.": "Ein bloßes Wort wird in Schlüssel, Name und Attributen gesucht.",
  "A date less than 90 days from now, past or to come.": "Ein Datum, das weniger als 90 Tage von heute entfernt ist, vergangen oder künftig.",
  "A star stands for any text; \\* is a star itself.": "Ein Stern steht für beliebigen Text; \\* ist ein Stern selbst.",
  "A term is missing {side} {word:?} {place}. To search for the word itself, put it in quotes.":
    "Ein Ausdruck fehlt {side~} „{word}“ {place~}. Um das Wort selbst zu suchen, es in Anführungszeichen setzen.",
  "A value is missing after {field}{sign} {place}. Use missing:{field} for CIs without one.":
    "Ein Wert fehlt nach {field}{sign} {place~}. missing:{field} findet CIs ohne Wert.",
  "An amount of a currency; without one, of any.": "Ein Betrag einer Währung; ohne Angabe in jeder.",
  "An attribute has a value, or none. Also a relationship type, relationship or source.":
    "Ein Attribut hat einen Wert oder keinen. Auch ein Beziehungstyp, relationship oder source.",
  "An attribute, by id or label, is that value in any case.":
    "Ein Attribut, nach ID oder Bezeichnung, hat diesen Wert, groß oder klein geschrieben.",
  "Any relationship": "Beliebige Beziehung",
  "Any source": "Beliebige Quelle",
  "CIs of a class or one below it, by id or label.": "CIs einer Klasse oder einer darunter, nach ID oder Bezeichnung.",
  "Directly; within:3 over at most three steps. Without parentheses: a key or name.":
    "Direkt; within:3 über höchstens drei Schritte. Ohne Klammern: ein Schlüssel oder Name.",
  "From one value to another, both included; either end may be left out.":
    "Von einem Wert bis zu einem anderen, beide eingeschlossen; jedes Ende darf fehlen.",
  "From today to the day 90 days from now; -90d is 90 days ago.": "Von heute bis zum Tag in 90 Tagen; -90d ist vor 90 Tagen.",
  "In a day, month or year; before it with <, after it with >.": "In einem Tag, Monat oder Jahr; davor mit <, danach mit >.",
  "Is needed by such a CI, directly or through others.": "Wird von so einem CI gebraucht, direkt oder über andere.",
  "Last altered less than 90 days ago. Units: h, d, w, m, y. Also created.":
    "Zuletzt vor weniger als 90 Tagen geändert. Einheiten: h, d, w, m, y. Auch created.",
  "Needs such a CI, directly or through others, over relationships that carry impact.":
    "Braucht so ein CI, direkt oder über andere, über Beziehungen, die Ausfälle weitergeben.",
  "Not altered for 90 days or more.": "Seit 90 Tagen oder länger nicht geändert.",
  "Nothing stands between the parentheses {place}. Put a query there.": "Zwischen den Klammern {place~} steht nichts. Eine Abfrage hineinschreiben.",
  "One of both. Side by side binds tighter than or; parentheses group.":
    "Eines von beiden. Nebeneinander bindet stärker als or; Klammern gruppieren.",
  "Quotes keep blanks and signs together; \"\" within them is a quote.":
    "Anführungszeichen halten Leerzeichen und Zeichen zusammen; \"\" darin ist ein Anführungszeichen.",
  "Several attributes are called {name:?} {place}: {0}. Write one of them in full.":
    "Mehrere Attribute heißen „{name}“ {place~}: {0}. Eines davon ganz ausschreiben.",
  "Terms side by side all hold. Numbers, money, dates and choices compare with < <= > >=.":
    "Ausdrücke nebeneinander gelten alle. Zahlen, Beträge, Daten und Auswahlen lassen sich mit < <= > >= vergleichen.",
  "The id of a class is missing after class:, as in class:server.": "Die ID einer Klasse fehlt nach class:, wie in class:server.",
  "The parenthesis {place} closes nothing. Leave it out, or put the text in quotes.":
    "Die Klammer {place~} schließt nichts. Sie weglassen oder den Text in Anführungszeichen setzen.",
  "The parenthesis {place} is not closed. Close it, or put the text in quotes.":
    "Die Klammer {place~} ist nicht geschlossen. Sie schließen oder den Text in Anführungszeichen setzen.",
  "The query is nested too deeply {place}. Ask with fewer parentheses.":
    "Die Abfrage ist zu tief verschachtelt {place~}. Mit weniger Klammern fragen.",
  "The quote {place} is not closed. Close it before the parenthesis.":
    "Das Anführungszeichen {place~} ist nicht geschlossen. Es vor der Klammer schließen.",
  "The term after not does not hold; it binds tightest.": "Der Ausdruck nach not gilt nicht; es bindet am stärksten.",
  "There is no attribute {name:?} {place}.{0} Put quotes around a text with signs to search for it as it stands.":
    "Es gibt kein Attribut „{name}“ {place~}.{0~} Ein Text mit Zeichen wird in Anführungszeichen gesucht, wie er dasteht.",
  "There is no class {name:?} {place}.{0}": "Es gibt keine Klasse „{name}“ {place~}.{0~}",
  "Values of {field} have no order, so that {sign} {place} says nothing. Use {field}: with a value.":
    "Werte von {field} haben keine Reihenfolge, daher sagt {sign} {place~} nichts. {field}: mit einem Wert verwenden.",
  "depends on": "hängt ab von",
  "has:owner missing:support_team": "has:owner missing:support_team",
  impacts: "wirkt auf",
  "not ": "nicht ",
  "not environment:test": "not environment:test",
  "not updated<90d": "not updated<90d",
  "or ": "oder ",
  "owner:\"team a\"": "owner:\"team a\"",
  "owner:ann or owner:bob": "owner:ann or owner:bob",
  "status:live ram>64": "status:live ram>64",
  "A colon is missing after {word} {place}. Write it as in depends_on:(class:server).":
    "Nach {word} fehlt ein Doppelpunkt {place~}. So schreiben wie in depends_on:(class:server).",
  "Two signs stand together after {field} {place}. Leave one of them out, or put the value in quotes.":
    "Nach {field} stehen zwei Zeichen beieinander {place~}. Eines weglassen oder den Wert in Anführungszeichen setzen.",
  "within: {place} stands before depends_on:(…) or impacts:(…) alone. Put it there, or leave it out.":
    "within: {place~} steht nur vor depends_on:(…) oder impacts:(…). Dorthin setzen oder weglassen.",
  "within:1 ": "within:1 ",
  "within:1 depends_on:db-1": "within:1 depends_on:db-1",
  "within:{steps} ": "within:{steps} ",
  "{value:?} is no number of steps {place}. Write it as in within:1.": "„{value}“ ist keine Anzahl Schritte {place~}. So schreiben wie in within:1.",
  "{value:?} is no {expected} {place}, which {field} is compared with. Write it as in {field}{example}.":
    "„{value}“ {place~} passt nicht: {expected~}, damit wird {field} verglichen. So schreiben wie in {field}{example}.",
  "{value:?} is no {field} {place}.{0}": "„{value}“ {place~} ist kein Wert von {field}.{0~}",
  after: "nach",
  beside: "neben",
  now: "jetzt",
} as const satisfies GermanSentences<"core_query">;
