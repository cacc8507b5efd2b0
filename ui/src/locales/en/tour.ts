/** Texts of the tour of the demonstration estate. */
export const tour = {
  command: "Take the tour",
  label: "Tour of the demonstration estate",
  offer: "New here? Four steps show what depends on what, what a failure hits, what caused it, and when to change it.",
  start: "Take the tour",
  notNow: "Not now",
  step: "Step {{at}} of {{total}}",
  back: "Back",
  next: "Next",
  done: "Done",
  skip: "Skip the tour",
  map: {
    title: "The map",
    text: "Arrows point from a CI to what it needs, so services stand on top, power and network at the bottom. Press a CI to see it in the inspector, its “+” to show more around it.",
  },
  impact: {
    title: "What a failure hits",
    text: "Here core-sw-01 and pdu-b-07 are down. Services come first, with the reason below each: which redundancy was lost, and who has to be told. Any CI can be failed: press F wherever it is selected.",
  },
  rootCause: {
    title: "What caused it",
    text: "Two services were reported broken. The likeliest causes are ranked with their reasons, and “Check next” names the observation that decides between them.",
  },
  calendar: {
    title: "When to change it",
    text: "Changes and releases by team, with freezes and maintenance windows. What would take both halves of a redundancy at once is marked before it happens.",
  },
} as const;
