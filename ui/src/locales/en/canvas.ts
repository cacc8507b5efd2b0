/** Texts of the drawing of CIs, wherever it stands. */
export const canvas = {
  roleDescription: "map",
  layingOut: "Laying out the map",
  layout: {
    failed: "The map could not be laid out.",
    cancelled: "Laying out the map was stopped.",
    kept: "The former drawing is kept.",
  },
  needs_one: "needs {{count}} CI",
  needs_other: "needs {{count}} CIs",
  usedBy_one: "used by {{count}} CI",
  usedBy_other: "used by {{count}} CIs",
  zoom: "Zoom",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  lifeSize: "Zoom to 100 %",
  fit: "Fit the map",
  overview: "Overview of the map",
  group: {
    needsOf: "{{needs}} of {{members}}",
    needsOfInFull: "needs {{needs}} of {{members}}",
    left: "{{left}} left",
    needsOfWithLeft: "{{needs}} of {{members}}, {{left}} left",
  },
  list: {
    label: "CIs on the map",
    needs: "Needs",
    usedBy: "Used by",
  },
} as const;
