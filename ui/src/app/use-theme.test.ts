import { expect, it } from "vitest";
import { themeInForce } from "./use-theme";

it.each([
  ["light", true, "light"],
  ["dark", false, "dark"],
  ["system", true, "dark"],
  ["system", false, "light"],
] as const)("%s with a dark system %s is %s", (theme, systemIsDark, expected) => {
  expect(themeInForce(theme, systemIsDark)).toBe(expected);
});
