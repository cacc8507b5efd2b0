import { expect, it } from "vitest";
import { fileNameOf } from "./file-name";

it.each([
  ["Online Payments, Payroll", "Online Payments, Payroll"],
  ["../../etc/passwd", "etc passwd"],
  ["C:\\temp\\x?*", "C temp x"],
  ["...", "map"],
  ["", "map"],
  ["NUL", "map"],
  ["line\nbreak\u0000", "line break"],
  ["x".repeat(300), "x".repeat(80)],
])("makes of %j the file name %j", (title, name) => {
  expect(fileNameOf(title, "map")).toBe(name);
});
