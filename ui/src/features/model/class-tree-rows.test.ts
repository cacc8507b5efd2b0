import { describe, expect, it } from "vitest";
import type { ClassView } from "../../ipc/bindings";
import { classRows, withBelow } from "./class-tree-rows";

function entry(id: string, parent: string | null): ClassView {
  return { id, label: id.toUpperCase(), parent, isAbstract: false, attributes: [], ownAttributes: [], keyPrefix: id, cis: 0 };
}

const CLASSES = [entry("place", null), entry("site", "place"), entry("room", "site"), entry("party", null), entry("team", "party")];
const drawn = (folded: readonly string[], words = "") =>
  classRows(CLASSES, new Set(folded), words).map(({ entry: { id }, level, hasChildren, isOpen }) => `${"-".repeat(level)}${id}${hasChildren ? (isOpen ? "v" : ">") : ""}`);

describe("the rows of the class tree", () => {
  it("stand below their parents", () => {
    expect(drawn([])).toEqual(["-placev", "--sitev", "---room", "-partyv", "--team"]);
  });

  it("leave out what is below a folded class", () => {
    expect(drawn(["place", "party"])).toEqual(["-place>", "-party>"]);
  });

  it("are those that words find and those above them, folded or not", () => {
    expect(drawn(["place"], "ROO")).toEqual(["-placev", "--sitev", "---room"]);
    expect(drawn([], "nowhere")).toEqual([]);
  });
});

describe("a class with all below it", () => {
  it("is itself and its descendants", () => {
    expect([...withBelow(CLASSES, "place")]).toEqual(["place", "site", "room"]);
    expect([...withBelow(CLASSES, "team")]).toEqual(["team"]);
  });
});
