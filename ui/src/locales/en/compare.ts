/** Texts of the comparison of two moments. */
export const compare = {
  title: "Comparison",
  titleOf: "{{from}} ↔ {{to}}",
} as const;
