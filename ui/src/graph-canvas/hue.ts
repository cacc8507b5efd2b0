/** Colours that a user may give to boxes and to what a styling rule picks: none is a state's, all keep contrast. */
export const hues = ["teal", "navy", "violet", "plum", "brown", "olive"] as const;

/** One of them. */
export type Hue = (typeof hues)[number];
