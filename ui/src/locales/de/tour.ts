import type { tour as english } from "../en/tour";
import type { Translation } from "../translation";

/** German texts of the tour of the demonstration estate. */
export const tour = {
  command: "Rundgang beginnen",
  label: "Rundgang durch den Demo-Bestand",
  offer: "Neu hier? Vier Schritte zeigen, was wovon abhängt, was ein Ausfall trifft, was ihn verursacht hat und wann eine Änderung passt.",
  start: "Rundgang beginnen",
  notNow: "Nicht jetzt",
  step: "Schritt {{at}} von {{total}}",
  back: "Zurück",
  next: "Weiter",
  done: "Fertig",
  skip: "Rundgang beenden",
  map: {
    title: "Die Karte",
    text: "Pfeile zeigen von einem CI zu dem, was es braucht: Services stehen oben, Strom und Netzwerk unten. Ein CI drücken, um es im Inspektor zu sehen, sein „+“, um mehr ringsum zu zeigen.",
  },
  impact: {
    title: "Was ein Ausfall trifft",
    text: "Hier sind core-sw-01 und pdu-b-07 ausgefallen. Services stehen zuerst, darunter jeweils der Grund: welche Redundanz verloren ging und wer zu informieren ist. Jedes CI kann ausfallen: F drücken, wo es gewählt ist.",
  },
  rootCause: {
    title: "Was es verursacht hat",
    text: "Zwei Services wurden als gestört gemeldet. Die wahrscheinlichsten Ursachen sind mit Gründen gereiht; „Als Nächstes prüfen“ nennt die Beobachtung, die zwischen ihnen entscheidet.",
  },
  calendar: {
    title: "Wann eine Änderung passt",
    text: "Changes und Releases nach Team, mit Freezes und Wartungsfenstern. Was beide Hälften einer Redundanz zugleich träfe, ist markiert, bevor es geschieht.",
  },
} as const satisfies Translation<typeof english>;
