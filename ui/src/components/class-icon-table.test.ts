import { IconBox, IconServer, IconServer2 } from "@tabler/icons-react";
import { expect, it } from "vitest";
import { classIcon } from "./class-icon-table";

const parents = new Map([
  ["blade", "server"],
  ["tape_library", "archive"],
  ["archive", "storage"],
  ["loop", "loop"],
]);

it.each([
  ["server", IconServer],
  ["blade", IconServer],
  ["tape_library", IconServer2],
  ["loop", IconBox],
  ["constructor", IconBox],
])("the icon of %s comes from itself or its nearest ancestor", (classId, expected) => {
  expect(classIcon(classId, parents)).toBe(expected);
});
