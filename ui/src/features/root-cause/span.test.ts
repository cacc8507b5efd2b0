import { expect, it } from "vitest";
import { i18n } from "../../locales/i18n";
import { spanText } from "./span";

it.each([
  [0.4, "0 s"],
  [59, "59 s"],
  [61, "1 min"],
  [3_599, "1 h"],
  [5_520, "1 h 32 min"],
  [86_399, "1 day"],
  [97_200, "1 day 3 h"],
  [259_200, "3 days"],
])("%s seconds are %s", (seconds, words) => {
  expect(spanText(i18n.getFixedT(null, "rootCause"), seconds)).toBe(words);
});
