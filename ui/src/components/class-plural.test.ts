import { expect, test } from "vitest";
import { classPlural } from "./class-plural";

test.each([
  ["Server", "servers"],
  ["Virtual machine", "virtual machines"],
  ["Business capability", "business capabilities"],
  ["Business process", "business processes"],
  ["API", "APIs"],
  ["PDU", "PDUs"],
  ["Message queue", "message queues"],
])("%s, several %s", (label, plural) => {
  expect(classPlural(label)).toBe(plural);
});
