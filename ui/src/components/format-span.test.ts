import { expect, it } from "vitest";
import { formatSpan } from "./format-span";

it.each([
  ["2026-11-21T22:00:00", "2026-11-21T23:30:00", /^Sat 21 Nov( 2026)? 22:00 – 23:30$/],
  ["2026-11-21T22:30:00", "2026-11-22T00:00:00", /^Sat 21 Nov( 2026)? 22:30 – Sun 22 Nov( 2026)? 00:00$/],
])("tells %s to %s", (start, end, expected) => {
  expect(formatSpan(start, end)).toMatch(expected);
});
