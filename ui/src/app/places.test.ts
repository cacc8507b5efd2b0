import { describe, expect, it } from "vitest";
import { currentPlace, NO_TRAIL, type Place, step, type Trail, visit } from "./places";

const at = (tabId: string, ci: number | null = null): Place => ({ tabId, ci });
const through = (...places: Place[]): Trail => places.reduce(visit, NO_TRAIL);
const all = () => true;

describe("the trail", () => {
  it("goes back and forward", () => {
    const back = step(through(at("a"), at("b"), at("b", 7)), -1, all);
    expect(currentPlace(back)).toEqual(at("b"));
    expect(currentPlace(step(back, 1, all))).toEqual(at("b", 7));
  });

  it("takes the same place again as no step", () => {
    const trail = through(at("a"));
    expect(visit(trail, at("a"))).toBe(trail);
  });

  it("forgets what lay ahead", () => {
    const turned = visit(step(through(at("a"), at("b")), -1, all), at("c"));
    expect(turned.places).toEqual([at("a"), at("c")]);
  });

  it("steps over closed tabs", () => {
    const trail = through(at("a"), at("b"), at("c"));
    expect(currentPlace(step(trail, -1, (tab) => tab !== "b"))).toEqual(at("a"));
  });

  it("stays where it is at an end", () => {
    const trail = through(at("a"));
    expect(step(trail, -1, all)).toBe(trail);
    expect(step(trail, 1, all)).toBe(trail);
  });

  it("keeps no more than a hundred places", () => {
    const trail = Array.from({ length: 150 }, (_, index) => at("a", index)).reduce(visit, NO_TRAIL);
    expect(trail.places).toHaveLength(100);
    expect(currentPlace(trail)).toEqual(at("a", 149));
  });
});
