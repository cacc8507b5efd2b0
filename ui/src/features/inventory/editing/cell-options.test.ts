import { expect, it } from "vitest";
import { type CellOption, matchingOptions, meantOption } from "./cell-options";

const option = (value: string, label = value): CellOption => ({ value, label, note: null });
const LEVELS = [option("critical", "Critical"), option("high", "High"), option("low", "Low")];

it("offers what begins with the text before what only holds it", () => {
  const options = [option("below"), option("low"), option("glow")];
  expect(matchingOptions(options, " LO ").map(({ value }) => value)).toEqual(["low", "below", "glow"]);
  expect(matchingOptions(options, "").length).toBe(3);
  expect(matchingOptions(options, "x")).toEqual([]);
});

const cases: readonly [text: string, chosen: number | null, value: string | undefined][] = [
  ["High", null, "high"],
  ["low", null, "low"],
  ["hi", null, "critical"],
  ["", null, undefined],
  ["", 2, "low"],
  ["High", 2, "low"],
];

it.each(cases)("%j with %j picked means %j", (text, chosen, value) => {
  expect(meantOption(LEVELS, text, chosen)?.value).toBe(value);
});
