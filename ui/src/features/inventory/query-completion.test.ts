import { describe, expect, test } from "vitest";
import type { ClassView } from "../../ipc/bindings";
import { completions, queryParts } from "./query-completion";

const view = (id: string, label: string, parent: string | null, cis: number): ClassView => ({
  id,
  label,
  parent,
  cis,
  isAbstract: false,
  attributes: [],
});
const classes = [
  view("compute", "Compute", null, 0),
  view("server", "Server", "compute", 4),
  view("virtual_machine", "Virtual machine", "compute", 9),
  view("web_server", "Web server", null, 2),
];
const offered = (query: string, caret = query.length) =>
  completions(query, caret, classes, 8).map((entry) => entry.class?.id ?? "class:");

describe("completion", () => {
  test.each([
    { query: "cl", ids: ["class:"] },
    { query: "oracle cla", ids: ["class:"] },
    { query: "c", ids: [] },
    { query: "server", ids: [] },
    { query: "class:server ", ids: [] },
    { query: "class:ser", ids: ["server", "web_server"] },
    { query: "CLASS:Machine", ids: ["virtual_machine"] },
    { query: "class:zzz", ids: [] },
  ])("of “$query”", ({ query, ids }) => {
    expect(offered(query)).toEqual(ids);
  });
  test("an abstract class counts what is under it", () => {
    expect(completions("class:comp", 10, classes, 8)[0]?.cis).toBe(13);
  });
  test("only the term at the caret is replaced", () => {
    const [first] = completions("a class:ser b", 11, classes, 8);
    expect(first?.query).toBe("a class:server  b");
    expect(first?.caret).toBe(15);
  });
});

describe("parts for drawing", () => {
  test("fields stand apart and nothing is lost", () => {
    const query = "oracle class:server subclass:x";
    const parts = queryParts(query);
    expect(parts.map((part) => part.text).join("")).toBe(query);
    expect(parts.filter((part) => part.field).map((part) => part.start)).toEqual([7]);
  });
});
