import { describe, expect, it } from "vitest";
import { likeSets, type LikenessLine, type LikenessNode } from "./likeness";

const node = (id: number, kind: string, unique = false): LikenessNode => ({ id, kind, unique });
const line = (source: number, target: number, kind = "runs_on"): LikenessLine => ({ source, target, kind });
const servers = [10, 11, 12, 13];
const machines = [20, 21, 22, 23];

describe("likeSets", () => {
  it("finds CIs that stand to the same CIs in the same relationships", () => {
    const nodes = [node(1, "application", true), node(2, "cluster"), ...servers.map((id) => node(id, "container"))];
    const lines = servers.flatMap((id) => [line(1, id), line(id, 2, "hosted_on")]);
    expect(likeSets(nodes, lines, 4)).toEqual([servers]);
  });

  it("finds chains: each of one set with its own of another", () => {
    const nodes = [node(1, "application", true), ...servers.map((id) => node(id, "web_server")), ...machines.map((id) => node(id, "vm"))];
    const lines = servers.flatMap((id, index) => [line(1, id), line(id, machines[index] ?? 0)]);
    expect(likeSets(nodes, lines, 4)).toEqual([servers, machines]);
  });

  it.each([
    ["one of them is joined to something else", [line(10, 3)]],
    ["one of them is related otherwise", [line(10, 2, "uses")]],
    ["they are related among themselves", [line(10, 11), line(11, 12), line(12, 13), line(13, 10)]],
  ])("finds none where %s", (_, more) => {
    const nodes = [node(1, "application", true), node(2, "cluster"), node(3, "san"), ...servers.map((id) => node(id, "container"))];
    expect(likeSets(nodes, [...servers.flatMap((id) => [line(1, id), line(id, 2)]), ...more], 4)).toEqual([]);
  });

  it("finds none among CIs that share nothing, and keeps unique ones apart", () => {
    const lines = servers.map((id) => line(1, id));
    expect(likeSets(servers.map((id) => node(id, "container")), [], 4)).toEqual([]);
    expect(likeSets([node(1, "application"), ...servers.map((id) => node(id, "container", id === 10))], lines, 4)).toEqual([]);
  });
});
