import { describe, expect, it } from "vitest";
import type { CiSummary } from "../../../ipc/bindings";
import type { Scene, SceneNode } from "../../../graph-canvas/scene";
import type { Fold } from "../fold";
import { groupByHand, groupByValue } from "./boxes";
import { collapseBoxes, collapsedBoxOf } from "./collapse-boxes";
import { factsNeeded, factsOf } from "./map-facts";
import { plainLooks, withNewBox, withoutBox, withoutMembers } from "./map-looks";
import { marksOf, passes, ruleMembers, type RuleTest, type StyleRule } from "./style-rules";

function ci(id: number, part: Partial<CiSummary> = {}): CiSummary {
  return { id, key: `k${id}`, name: `n${id}`, class: "server", status: "live", criticality: null, location: null, availabilityTarget: null, ...part };
}

function node(id: string): SceneNode {
  return { id, name: id, detail: "", icon: "server", shape: "box", lifecycle: "live", lifecycleLabel: "", importance: 0, groups: [] };
}

/** A scene written as "1>2" edges. */
function scene(text: string): Scene {
  const edges = text.split(" ").map((id) => {
    const [dependent = "", provider = ""] = id.split(">");
    return { id, dependent, provider, kind: "hard" as const };
  });
  const ids = [...new Set(edges.flatMap(({ dependent, provider }) => [dependent, provider]))];
  return { mode: "plain", nodes: ids.map(node), edges };
}

const parents = new Map([["server", "compute"], ["compute", ""]]);
const rule = (id: string, part: Partial<StyleRule>): StyleRule => ({
  id,
  name: "",
  test: { by: "class", attribute: "", value: "server" },
  hue: null,
  badge: null,
  line: null,
  large: false,
  ...part,
});

describe("a styling rule", () => {
  const needed = { columns: ["owner"], queries: ["ram>64", "broken("] };
  const facts = factsOf({ cis: [{ ci: 1, values: ["Team A"] }], matches: [[1], null] }, needed);
  const cases: [Partial<RuleTest>, boolean][] = [
    [{ by: "class", value: "server" }, true],
    [{ by: "class", value: "compute" }, true],
    [{ by: "class", value: "database_instance" }, false],
    [{ by: "status", value: "live" }, true],
    [{ by: "criticality", value: "high" }, false],
    [{ by: "attribute", attribute: "owner", value: "team a" }, true],
    [{ by: "attribute", attribute: "owner", value: "team*" }, true],
    [{ by: "attribute", attribute: "owner", value: "*a*a" }, true],
    [{ by: "attribute", attribute: "owner", value: "team ab*" }, false],
    [{ by: "attribute", attribute: "owner", value: "team a*a" }, false],
    [{ by: "attribute", attribute: "room", value: "*" }, false],
    [{ by: "query", value: "ram>64" }, true],
    [{ by: "query", value: "broken(" }, false],
  ];
  it.each(cases)("%j picks the CI: %s", (test, picked) => {
    expect(passes(ci(1), { by: "class", attribute: "", value: "", ...test }, facts, parents)).toBe(picked);
  });

  it("that comes first decides on what it says, a later one on the rest", () => {
    const rules = [rule("1", { hue: "teal" }), rule("2", { hue: "plum", badge: "star", large: true })];
    const marks = marksOf(ruleMembers([ci(1)], rules, facts, parents));
    expect(marks.get(1)).toEqual({ hue: "teal", badge: "star", large: true });
  });

  it("asks for what it and the grouping need, once", () => {
    const asked = rule("1", { test: { by: "attribute", attribute: "owner", value: "x" } });
    expect(factsNeeded("team", [asked, asked])).toEqual({ columns: ["support_team", "owner"], queries: [] });
  });
});

describe("boxes", () => {
  it("hold a fold where they hold all its members", () => {
    const folds: Fold[] = [{ id: "f", classId: "", kind: "", members: [2, 3], anchor: 1 }];
    const drawn = { ...scene("1>f"), nodes: [node("1"), node("f")] };
    const of = (values: Readonly<Record<number, string>>) =>
      groupByValue(drawn, folds, (id) => (values[id] === undefined ? null : { id: values[id], name: values[id] })).nodes.map(({ boxId }) => boxId);
    expect(of({ 2: "a", 3: "a" })).toEqual([undefined, "a"]);
    expect(of({ 1: "a", 2: "a", 3: "b" })).toEqual(["a", undefined]);
  });

  it("made of what stands in a box stand in it", () => {
    const outer = withNewBox(plainLooks, "o", "Outer", [1, 2, 3]);
    const inner = withNewBox(outer, "i", "Inner", [1, 2]);
    expect(inner.boxes).toEqual([
      { id: "o", name: "Outer", parent: null, members: [3] },
      { id: "i", name: "Inner", parent: "o", members: [1, 2] },
    ]);
    expect(groupByHand(scene("1>2 2>3 3>4"), [], inner.boxes).boxes).toEqual([
      { id: "o", name: "Outer" },
      { id: "i", name: "Inner", parentId: "o" },
    ]);
    expect(withoutBox(inner.boxes, "i")).toEqual([{ id: "o", name: "Outer", parent: null, members: [3, 1, 2] }]);
    expect(withoutMembers(inner.boxes, [1, 2, 3])).toEqual([]);
  });

  it("are drawn as one node where they are collapsed, with what stands in them and its lines", () => {
    const looks = withNewBox(withNewBox(plainLooks, "o", "Outer", [1, 2, 3]), "i", "Inner", [1, 2]);
    const boxed = groupByHand(scene("1>2 2>3 3>4 2>4"), [], looks.boxes);
    const drawn = collapseBoxes(boxed, [], new Set(["o", "i"]), (count) => `${count} CIs`);
    expect(drawn.scene.nodes.map(({ name, detail }) => `${name} ${detail}`)).toEqual(["Outer 3 CIs", "4 "]);
    expect(drawn.scene.edges.map(({ dependent, provider }) => `${dependent}>${provider}`)).toEqual(["box o>4"]);
    expect(drawn.folds.map(({ id, members }) => [collapsedBoxOf(id), members])).toEqual([["o", [1, 2, 3]]]);
    const inner = collapseBoxes(boxed, [], new Set(["i"]), () => "");
    expect(inner.scene.nodes.map(({ id, boxId }) => [id, boxId])).toEqual([["box i", "o"], ["3", "o"], ["4", undefined]]);
  });
});
