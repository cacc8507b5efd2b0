import type { path as english } from "../en/path";
import type { Translation } from "../translation";

/** German texts of the path view. */
export const path = {
  title: "{{from}} zu {{to}}",
  untitled: "Neue Pfade",
  toolBar: "Enden der Pfade",
  from: "Von",
  to: "Zu",
  endIs: "{{end}}: {{name}}",
  pickFrom: "Abhängiges CI wählen",
  pickTo: "Wählen, was es brauchen könnte",
  swap: "Enden tauschen",
  empty: "Zwei CIs wählen, um zu sehen, warum das eine das andere braucht.",
  search: "Suchen",
  searching: "Pfade werden gesucht",
  list: "Pfade, kürzeste zuerst",
  count_one: "{{count}} Pfad",
  count_other: "{{count}} Pfade",
  countLimit: "die {{count}} kürzesten Pfade",
  steps_one: "{{count}} Schritt",
  steps_other: "{{count}} Schritte",
  pathName: "Pfad {{number}}",
  same: "Beide Enden sind dasselbe CI.",
  none: "{{from}} braucht {{to}} weder direkt noch über andere.",
  noneEither: "{{from}} und {{to}} brauchen einander weder direkt noch über andere.",
  reverse_one: "In der Gegenrichtung gibt es einen Pfad mit {{count}} Schritt: {{to}} braucht {{from}}.",
  reverse_other: "In der Gegenrichtung gibt es einen Pfad mit {{count}} Schritten: {{to}} braucht {{from}}.",
  showReverse: "Zeigen",
  soft: "weich",
  map: "Karte der Pfade",
} as const satisfies Translation<typeof english>;
