import type { GermanSentences } from "../german-sentences";

/** German for what health in the core says. */
export const coreHealth = {
  ", policy {name:?}": ", Richtlinie „{name}“",
  "Line {line}{0}: {problem}": "Zeile {line}{0~}: {problem~}",
  "There is no list {name:?}.{0} The lists are {1}.": "Es gibt keine Liste „{name}“.{0~} Die Listen sind {1}.",
  "a query in quotes, such as \"class:server\"": "eine Abfrage in Anführungszeichen, etwa \"class:server\"",
  "a text in quotes": "ein Text in Anführungszeichen",
  "a whole number from 0 to 4294967295": "eine ganze Zahl von 0 bis 4294967295",
  "does not match {query}": "passt nicht zu {query}",
  "is taken down alone by {0}{1}": "fällt allein durch {0}{1~} aus",
  "line {first} has a policy of that name already. Give it another name.":
    "Zeile {first} hat schon eine Richtlinie dieses Namens. Ihr einen anderen Namen geben.",
  "matches {query}{0}": "passt zu {query}{0}",
  "nothing has to hold. Add must, must_not, no_single_points = true, min_count or max_count.":
    "nichts muss gelten. must, must_not, no_single_points = true, min_count oder max_count hinzufügen.",
  "one of {found} found, where at most {most} may be": "eines von {found} gefundenen, wo es höchstens {most} geben darf",
  "the policy has no name. Add name = \"…\", by which its violations are told.":
    "die Richtlinie hat keinen Namen. name = \"…\" hinzufügen; danach heißen ihre Verstöße.",
  "there is no field {field:?}.{0} The fields are {1}.": "es gibt kein Feld „{field}“.{0~} Die Felder sind {1}.",
  "there is no policy. Begin each with a line [[policy]].": "es gibt keine Richtlinie. Jede mit einer Zeile [[policy]] beginnen.",
  "this is no TOML: {message}. Write texts in quotes and each policy under [[policy]].":
    "das ist kein TOML: {message}. Texte in Anführungszeichen und jede Richtlinie unter [[policy]] schreiben.",
  "true or false": "true oder false",
  "{field} = {text:?} holds nothing to look for. Write a query, such as class:server, or leave it out.":
    "{field} = „{text}“ enthält nichts zu suchen. Eine Abfrage wie class:server schreiben oder es weglassen.",
  "{field} = {text:?} is no query: {fault}": "{field} = „{text}“ ist keine Abfrage: {fault~}",
  "{field} is {found}. Write {expected}.": "{field} ist {found~}. Stattdessen schreiben: {expected~}.",
  "{found:?} is no severity. Write critical, high, medium or low.": "„{found}“ ist kein Schweregrad. critical, high, medium oder low schreiben.",
  "{found} found, where at least {least} must be": "{found} gefunden, wo es mindestens {least} geben muss",
  "{found} is no policy. Begin each with a line [[policy]].": "{found~} ist keine Richtlinie. Jede mit einer Zeile [[policy]] beginnen.",
} as const satisfies GermanSentences<"core_health">;
