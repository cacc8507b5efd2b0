import type { GermanSentences } from "../german-sentences";

/** German for what root cause in the core says. */
export const coreRootCause = {
  " Choose one of the list.": " Eines aus der Liste wählen.",
  "A change just before adds": "Eine Änderung kurz davor zählt zusätzlich",
  "A search that takes longer answers with what it found, and says so.":
    "Dauert eine Suche länger, antwortet sie mit dem, was sie fand, und sagt es.",
  "A symptom may be noticed so long before what caused it, unquestioned.":
    "So lange vor ihrer Ursache darf ein Symptom ohne Weiteres bemerkt worden sein.",
  "A worse alert of the same CI counts.": "Ein schlimmerer Alarm desselben CI zählt.",
  "After so long, what a change adds has fallen to about a third (1/e).":
    "Nach dieser Zeit ist das, was eine Änderung hinzufügt, auf etwa ein Drittel (1/e) gefallen.",
  "Another alert of the same CI still fires.": "Ein anderer Alarm desselben CI besteht noch.",
  "Answer after": "Antworten nach",
  "As many confirmed causes are needed before experience outweighs the shipped rate.":
    "So viele bestätigte Ursachen sind nötig, damit die Erfahrung mehr wiegt als die mitgelieferte Rate.",
  "Beyond that it counts less by": "Darüber hinaus zählt es weniger um",
  "But never less than": "Aber nie weniger als",
  "Causes confirmed longer ago say nothing of fault rates.": "Ursachen, die länger zurückliegend bestätigt wurden, sagen nichts über Fehlerraten.",
  "Changes and past faults": "Änderungen und frühere Fehler",
  "Changes count for": "Änderungen zählen für",
  "Changes that ended longer before the first onset do not count.": "Änderungen, die länger vor dem ersten Beginn endeten, zählen nicht.",
  "Checks proposed": "Vorgeschlagene Prüfungen",
  "Confidence in a report": "Vertrauen in eine Meldung",
  "Each fault earns its place by": "Jeder Fehler verdient seinen Platz mit",
  "Each incident of so many days before the first onset, of which the CI was the cause, adds one to its factor.":
    "Jeder Incident so vieler Tage vor dem ersten Beginn, dessen Ursache das CI war, erhöht seinen Faktor um eins.",
  "Every other class": "Jede andere Klasse",
  "Failure travels with": "Ein Ausfall wirkt weiter mit",
  "Fault rates by class": "Fehlerraten nach Klasse",
  "For every so much beyond, the way that explains it is held about a third (1/e) as likely.":
    "Für jede weitere solche Spanne gilt der Weg, der es erklärt, als etwa ein Drittel (1/e) so wahrscheinlich.",
  "How failure travels": "Wie Ausfälle wirken",
  "How far a report is trusted that does not say so itself.": "Wie weit einer Meldung vertraut wird, die es nicht selbst sagt.",
  "How faults show": "Wie sich Fehler zeigen",
  "How many CIs are proposed to be looked at next.": "Wie viele CIs als Nächstes zum Ansehen vorgeschlagen werden.",
  "How many of the leading hypotheses are compared when checks are proposed.":
    "Wie viele der führenden Hypothesen verglichen werden, wenn Prüfungen vorgeschlagen werden.",
  "How many times likelier a fault is right after a change of the CI, less one.":
    "Wie viel wahrscheinlicher ein Fehler gleich nach einer Änderung des CI ist: das Vielfache weniger eins.",
  "How often a CI that does not work is reported up, degraded and down.":
    "Wie oft ein CI, das nicht funktioniert, als verfügbar, eingeschränkt und ausgefallen gemeldet wird.",
  "How often a CI that works in part is reported up, degraded and down.":
    "Wie oft ein CI, das teilweise funktioniert, als verfügbar, eingeschränkt und ausgefallen gemeldet wird.",
  "How often a CI that works is reported up, degraded and down.":
    "Wie oft ein CI, das funktioniert, als verfügbar, eingeschränkt und ausgefallen gemeldet wird.",
  "How often a CI that works without reserve is reported up, degraded and down.":
    "Wie oft ein CI, das ohne Reserve funktioniert, als verfügbar, eingeschränkt und ausgefallen gemeldet wird.",
  "How reports are read": "Wie Meldungen gelesen werden",
  Hypotheses: "Hypothesen",
  "Hypotheses weighed for checks": "Für Prüfungen gewogene Hypothesen",
  "It does not say what was seen. Choose a state.": "Es sagt nicht, was gesehen wurde. Einen Zustand wählen.",
  "It names no CI of the estate. Write its key or its name.": "Es nennt kein CI des Bestands. Schlüssel oder Namen schreiben.",
  "It tells of healthy and broken at once. Choose a state.": "Es sagt zugleich in Ordnung und gestört. Einen Zustand wählen.",
  "Learn from the last": "Lernen aus den letzten",
  "Learning from confirmed causes": "Lernen aus bestätigten Ursachen",
  "May be left out": "Darf entfallen",
  "Most faults at once": "Höchstens Fehler zugleich",
  "No CI is called “{name}”. Choose one that is meant.": "Kein CI heißt „{name}“. Eines wählen, das gemeint ist.",
  "No fault rate is proposed for {class:?}. Choose one of the proposals.":
    "Für „{class}“ ist keine Fehlerrate vorgeschlagen. Einen der Vorschläge wählen.",
  "Of a CI at risk": "Von einem gefährdeten CI",
  "Of a CI that is down": "Von einem ausgefallenen CI",
  "Of a CI that is up": "Von einem verfügbaren CI",
  "Of a degraded CI": "Von einem eingeschränkten CI",
  "Of several faults, leaving any one out must make what is observed so many times less likely.":
    "Bei mehreren Fehlern muss das Weglassen jedes einzelnen das Beobachtete so viel Mal unwahrscheinlicher machen.",
  "Onsets may be early by": "Beginne dürfen früher sein um",
  "Order of onsets": "Reihenfolge der Beginne",
  "Past faults count for": "Frühere Fehler zählen für",
  Search: "Suche",
  "Several CIs are called “{name}”. Choose one.": "Mehrere CIs heißen „{name}“. Eines wählen.",
  "The chance that such a CI fails in the time of one incident; classes below inherit it.":
    "Die Wahrscheinlichkeit, dass so ein CI in der Zeit eines Incidents ausfällt; Klassen darunter erben sie.",
  "The evidence reports no known CI degraded or down, so there is nothing to explain. Add at least one symptom.":
    "Kein bekanntes CI ist als eingeschränkt oder ausgefallen gemeldet, also gibt es nichts zu erklären. Mindestens ein Symptom hinzufügen.",
  "The fault rate proposed for {class} is {proposed} by now, not {seen}. Look at it again, then accept it.":
    "Die vorgeschlagene Fehlerrate für {class} ist inzwischen {proposed}, nicht {seen}. Erneut ansehen und dann übernehmen.",
  "The heading of the lines below.": "Die Überschrift der Zeilen darunter.",
  "The least that onsets in the wrong order leave of a way's likelihood.":
    "So viel lassen Beginne in falscher Reihenfolge mindestens von der Wahrscheinlichkeit eines Weges übrig.",
  "The line names several CIs. Choose the one that was observed.": "Die Zeile nennt mehrere CIs. Das wählen, das beobachtet wurde.",
  "The most CIs that are taken to have failed independently.": "So viele CIs gelten höchstens als unabhängig voneinander ausgefallen.",
  "The onset {onset} lies in the future. Give the time at which the incident began.":
    "Der Beginn {onset} liegt in der Zukunft. Die Zeit angeben, zu der der Incident begann.",
  "The probability that failure travels over a relationship that states none.":
    "Die Wahrscheinlichkeit, dass ein Ausfall über eine Beziehung wirkt, die keine angibt.",
  "The setting {name} stands twice. Name it once.": "Die Einstellung {name} ist zweimal angegeben. Sie einmal nennen.",
  "The share of all probability that the search may pass over; 0 passes over nothing.":
    "Der Anteil aller Wahrscheinlichkeit, den die Suche auslassen darf; 0 lässt nichts aus.",
  "The shares of faults that are total and partial.": "Die Anteile der Fehler, die ganz und die teilweise sind.",
  "The shares of {name} sum to {sum}. Let them sum to 1.": "Die Anteile von {name} ergeben {sum}. Sie müssen 1 ergeben.",
  "The shipped rate weighs": "Die mitgelieferte Rate wiegt",
  "The {field} has {found} characters. Shorten it to {most}.": "Zu lang, {found} Zeichen: {field~}. Auf {most} kürzen.",
  "There is no class {name:?} to state a fault rate of.{0}": "Es gibt keine Klasse „{name}“, zu der eine Fehlerrate anzugeben wäre.{0~}",
  "There is no confirmed cause {id}. Choose one of the list.": "Es gibt keine bestätigte Ursache {id}. Eine aus der Liste wählen.",
  "There is no setting {name:?}.{0}": "Es gibt keine Einstellung „{name}“.{0~}",
  "This CI is not in service and takes no part.": "Dieses CI ist nicht in Betrieb und nimmt nicht teil.",
  "What a change adds fades in": "Was eine Änderung hinzufügt, verblasst in",
  "change {0}": "Change {0}",
  "its value does not suit its name": "sein Wert passt nicht zum Namen",
  "its value is not made of numbers": "sein Wert besteht nicht aus Zahlen",
  "one number with a decimal point": "eine Zahl mit Dezimalpunkt",
  "{key} is confirmed as a cause of {incident} already. Take that back first, or name another incident.":
    "{key} ist schon als Ursache von {incident} bestätigt. Das zuerst zurücknehmen oder einen anderen Incident nennen.",
  "{name} cannot be {value}. Choose a whole number.": "{name} kann nicht {value#} sein. Eine ganze Zahl wählen.",
  "{name} cannot be {value}. Choose from {least} to {most}.": "{name} kann nicht {value#} sein. Von {least#} bis {most#} wählen.",
  "{value:?} is no value of {name}. Write {expected}.": "„{value}“ ist kein Wert von {name}. Stattdessen schreiben: {expected~}.",
  "{wanted} numbers parted by commas: {0}": "{wanted} durch Kommas getrennte Zahlen: {0}",
  "“{text}” is no confidence from 0 to 1. Correct it, or leave it out.": "„{text}“ ist kein Vertrauen von 0 bis 1. Berichtigen oder weglassen.",
  "“{text}” is no time. Correct it, or leave it out.": "„{text}“ ist keine Zeit. Berichtigen oder weglassen.",
  "“{word}” is no state. Choose one.": "„{word}“ ist kein Zustand. Einen wählen.",
  "“{word}” tells of nothing broken and nothing healthy.": "„{word}“ sagt weder gestört noch in Ordnung.",
} as const satisfies GermanSentences<"core_root_cause">;
