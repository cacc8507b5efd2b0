import { expect, it } from "vitest";
import { splitName } from "./split-name";

it.each([
  ["core-sw-01", "core-sw-01", ""],
  ["premium-collection-gateway-ham-01", "premium-collection-gateway", "-ham-01"],
  ["Premium Collection Batch", "Premium Collection ", "Batch"],
  ["Database Operations", "Database ", "Operations"],
  ["Head office Hamburg", "Head office ", "Hamburg"],
  ["Donaudampfschifffahrt", "Donaudampfsc", "hifffahrt"],
])("%s is cut into %s and %s", (name, head, tail) => {
  expect(splitName(name)).toEqual({ head, tail });
});

it("never cuts inside a character", () => {
  const { head, tail } = splitName(`${"x".repeat(20)}😀12345678`);
  expect(tail).toBe("😀12345678");
  expect(head).toBe("x".repeat(20));
});

it("keeps the end of a name far too long and bounds its beginning", () => {
  const { head, tail } = splitName(`${"x".repeat(10_000)}-ham-0001`);
  expect(head.length).toBeLessThanOrEqual(400);
  expect(tail).toBe("-ham-0001");
});
