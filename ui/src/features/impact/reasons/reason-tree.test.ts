import { describe, expect, it } from "vitest";
import type { CiSummary, ExplanationLine, LinkGroup, LinkView } from "../../../ipc/bindings";
import { treeKey } from "./reason-keys";
import { linesAbove, reasonRows, rootCount, unfoldedRows } from "./reason-tree";

const NEEDS_ONE: LinkGroup = { name: "nodes", needs: 1, members: 2, left: 0, margin: 0, assumed: false };

function ciNamed(name: string): CiSummary {
  return {
    id: [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7),
    key: name,
    name,
    class: "server",
    status: "live",
    criticality: null,
    location: null,
    availabilityTarget: null,
  };
}

/** Reads lines such as "  app runs_on" (two blanks a level; the verb leads to the line above; "!" failed, "^" shown above). */
function explanation(drawing: string, group: LinkGroup | null = null): ExplanationLine[] {
  return drawing
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [name = "", verb] = line.trim().split(" ");
      const bare = name.replace(/[!^]/g, "");
      const kind = verb?.replace(/[~#]/g, "");
      const link: LinkView | null =
        kind === undefined
          ? null
          : {
              kind,
              inverse: false,
              strength: verb?.includes("~") ? "soft" : "hard",
              group: verb?.includes("#") ? (group ?? NEEDS_ONE) : null,
            };
      return {
        depth: (line.length - line.trimStart().length) / 2,
        ci: ciNamed(bare),
        state: "down",
        forced: name.includes("!") ? "down" : null,
        link,
        shownAbove: name.includes("^"),
      };
    });
}

/** The rows as drawn: level, lead, name, what is said. */
function drawn(lines: readonly ExplanationLine[]): string[] {
  return reasonRows(lines).map(({ level, lead, ci, words }) => {
    const link = lead === null ? "" : `(${lead.kind === "group" ? "group" : lead.type}) `;
    const said =
      words.kind === "link"
        ? `${words.first ? "because " : ""}${words.link.kind === "group" ? "group" : words.link.type}`
        : words.kind === "linkShownAbove"
          ? `${words.link.kind === "group" ? "group" : words.link.type} ^${words.ci.name}@${words.line}`
          : words.kind === "shownAbove"
            ? `^@${words.line}`
            : words.kind === "because" || words.kind === "several"
              ? `${words.kind} ${words.carriers}`
              : words.kind;
    return `${"  ".repeat(level - 1)}${link}${ci.name}: ${said}`;
  });
}

describe("the rows of a reason tree", () => {
  it("say how a CI leans on the one below it, and which have failed", () => {
    const lines = explanation(`
shop
  app depends_on
    db runs_on
      host! runs_on`);
    expect(drawn(lines)).toEqual([
      "shop: because 1",
      "  (depends_on) app: runs_on",
      "    db: runs_on",
      "      host: failed",
    ]);
  });

  it("say a group once, on the CI that has it", () => {
    const lines = explanation(`
shop
  cluster realized_by
    a! has_member#
    b! has_member#`);
    expect(drawn(lines)).toEqual([
      "shop: because 1",
      "  (realized_by) cluster: group",
      "    a: failed",
      "    b: failed",
    ]);
  });

  it("say a group on the CI asked about as its because", () => {
    const lines = explanation(`
cluster
  a! has_member#
  b! has_member#`);
    expect(drawn(lines)).toEqual(["cluster: because group", "  a: failed", "  b: failed"]);
  });

  it("lead each carrier by its own link where the links differ", () => {
    const lines = explanation(`
shop
  host depends_on
    switch! connects_to
    pdu! powered_by#`);
    expect(drawn(lines)).toEqual([
      "shop: because 1",
      "  (depends_on) host: several 2",
      "    (connects_to) switch: failed",
      "    (group) pdu: failed",
    ]);
  });

  it("take links of different strength for different", () => {
    const lines = explanation(`
shop
  host depends_on
    a! uses
    b! uses~`);
    expect(drawn(lines)[1]).toBe("  (depends_on) host: several 2");
  });

  it("join a lone carrier that stands further up to the line above it", () => {
    const lines = explanation(`
shop
  api realized_by
    db! depends_on
  front realized_by
    api^ calls`);
    expect(drawn(lines)).toEqual([
      "shop: because 2",
      "  (realized_by) api: depends_on",
      "    db: failed",
      "  (realized_by) front: calls ^api@1",
    ]);
    expect(reasonRows(lines)[3]?.hasChildren).toBe(false);
  });

  it("keep a line for a carrier that stands further up and has siblings", () => {
    const lines = explanation(`
shop
  api realized_by
    db! depends_on
  front realized_by
    api^ calls
    cdn! calls`);
    expect(drawn(lines).slice(3)).toEqual([
      "  (realized_by) front: calls",
      "    api: ^@1",
      "    cdn: failed",
    ]);
  });

  it("know their place among siblings and which guides run on", () => {
    const rows = reasonRows(
      explanation(`
shop
  a depends_on
    x! runs_on
  b! depends_on`),
    );
    expect(rows.map(({ place, siblings, guides }) => [place, siblings, guides])).toEqual([
      [1, 1, []],
      [1, 2, [true]],
      [1, 1, [true, false]],
      [2, 2, [false]],
    ]);
  });

  it("are none for an explanation without lines", () => {
    expect(reasonRows([])).toEqual([]);
  });

  it("survive an explanation that was cut", () => {
    expect(drawn(explanation("shop\n  app depends_on"))).toEqual(["shop: because 1", "  (depends_on) app: nothing"]);
  });
});

describe("a failed CI that is also hit", () => {
  it("is counted once among the roots", () => {
    const lines = explanation(`
shop
  a! depends_on
  b depends_on
    a^! runs_on`);
    expect(rootCount(lines)).toBe(1);
  });
});

describe("folding and keys", () => {
  const rows = reasonRows(
    explanation(`
shop
  a depends_on
    x! runs_on
  b! depends_on`),
  );
  const none = new Set<number>();

  it("hides all below a folded line", () => {
    expect(unfoldedRows(rows, new Set([1])).map((row) => row.line)).toEqual([0, 1, 3]);
    expect(unfoldedRows(rows, new Set([0])).map((row) => row.line)).toEqual([0]);
  });

  it("finds the lines above, nearest first", () => {
    expect(linesAbove(rows, 2)).toEqual([1, 0]);
  });

  it.each([
    ["ArrowDown", 0, { act: "focus", line: 1 }],
    ["ArrowUp", 0, null],
    ["ArrowRight", 1, { act: "focus", line: 2 }],
    ["ArrowRight", 2, null],
    ["ArrowLeft", 1, { act: "fold", line: 1 }],
    ["ArrowLeft", 2, { act: "focus", line: 1 }],
    ["End", 0, { act: "focus", line: 3 }],
    ["Home", 3, { act: "focus", line: 0 }],
    ["x", 0, null],
  ])("%s on line %i", (key, line, act) => {
    expect(treeKey(key, rows, line, none)).toEqual(act);
  });

  it("unfolds before it goes in", () => {
    const folded = new Set([1]);
    expect(treeKey("ArrowRight", unfoldedRows(rows, folded), 1, folded)).toEqual({ act: "unfold", line: 1 });
  });
});
