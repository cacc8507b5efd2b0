import type { canvas as english } from "../en/canvas";
import type { Translation } from "../translation";

/** German texts of the drawing of CIs, wherever it stands. */
export const canvas = {
  roleDescription: "Karte",
  layingOut: "Karte wird angeordnet",
  layout: {
    failed: "Die Karte konnte nicht angeordnet werden.",
    cancelled: "Das Anordnen der Karte wurde angehalten.",
    kept: "Die vorige Zeichnung bleibt.",
  },
  needs_one: "braucht {{count}} CI",
  needs_other: "braucht {{count}} CIs",
  usedBy_one: "genutzt von {{count}} CI",
  usedBy_other: "genutzt von {{count}} CIs",
  zoom: "Zoom",
  zoomIn: "Vergrößern",
  zoomOut: "Verkleinern",
  lifeSize: "Auf 100 % zoomen",
  fit: "Karte einpassen",
  overview: "Übersicht der Karte",
  group: {
    needsOf: "{{needs}} von {{members}}",
    needsOfInFull: "braucht {{needs}} von {{members}}",
    left: "noch {{left}}",
    needsOfWithLeft: "{{needs}} von {{members}}, noch {{left}}",
  },
  list: {
    label: "CIs auf der Karte",
    needs: "Braucht",
    usedBy: "Genutzt von",
  },
} as const satisfies Translation<typeof english>;
