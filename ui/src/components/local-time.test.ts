import { expect, it } from "vitest";
import { instantOf, localText } from "./local-time";

it.each(["2026-11-18T09:12:00.000Z", "2026-11-18T09:12:41.000Z", null])("%s survives the field", (instant) => {
  expect(instantOf(localText(instant))).toBe(instant);
});

it("takes a blank between date and time, and nothing that is no time", () => {
  expect(instantOf("2026-11-18 09:12")).toBe(instantOf("2026-11-18T09:12"));
  expect(["18.11.2026 09:12", "2026-13-40 09:12", "soon"].map(instantOf)).toEqual([undefined, undefined, undefined]);
});
