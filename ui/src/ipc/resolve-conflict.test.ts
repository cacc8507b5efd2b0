import { describe, expect, it } from "vitest";
import type { DifferenceView, EditRequest } from "./bindings";
import { ApiFault } from "./errors";
import { conflictOf, isDeletion, resolved } from "./resolve-conflict";

const owner: DifferenceView = { attribute: "owner", was: "Ann", theirs: "Bob", mine: "Eve" };

function conflict(...differences: DifferenceView[]) {
  return { code: "conflict" as const, subject: "vm-1", changeset: 9, by: "Bob", differences };
}

const change: EditRequest = {
  edit: "changeCi",
  id: 1,
  basedOn: 4,
  key: null,
  name: "web",
  class: null,
  status: null,
  attributes: { owner: "Eve", location: "Basle" },
};

describe("an edit that was refused", () => {
  it("stands on what the user has seen, once they chose their own", () => {
    expect(resolved(change, conflict(owner), "mine")).toEqual({ ...change, basedOn: 9 });
  });

  it("leaves out what the user left to the other, and keeps the rest", () => {
    const kept = resolved(change, conflict(owner, { ...owner, attribute: "name" }), "theirs");
    expect(kept).toEqual({ ...change, name: null, attributes: { location: "Basle" } });
  });

  it("takes the other's values of a relationship, or wins over them", () => {
    const request: EditRequest = {
      edit: "changeRelationship",
      id: 1,
      basedOn: 4,
      kind: "uses",
      strength: "soft",
      group: "trio",
      probability: 0.5,
      chosenOver: null,
    };
    const told = conflict(
      { attribute: "group", was: null, theirs: "pair", mine: "trio" },
      { attribute: "probability", was: null, theirs: "0.25", mine: "0.5" },
    );
    expect(resolved(request, told, "mine")).toEqual({ ...request, chosenOver: 9 });
    expect(resolved(request, told, "theirs")).toEqual({ ...request, group: "pair", probability: 0.25 });
  });

  it("states of a group what the user chose", () => {
    const request: EditRequest = {
      edit: "setGroup",
      dependent: 1,
      group: { by: "named", name: "pair" },
      needs: "1",
      strength: "soft",
      seen: { needs: null, strength: null },
    };
    const told = conflict({ attribute: "needs", was: null, theirs: "2", mine: "1" });
    expect(resolved(request, told, "mine")).toEqual({ ...request, seen: { needs: "2", strength: null } });
    expect(resolved(request, told, "theirs")).toEqual({ ...request, needs: "2" });
  });
});

describe("what can be chosen about", () => {
  it("is a conflict that names values", () => {
    const told = (kind: ReturnType<typeof conflict>) => new ApiFault({ kind, message: "", hints: [] });
    expect(conflictOf(told(conflict(owner)))?.changeset).toBe(9);
    expect(conflictOf(told(conflict()))).toBeNull();
    expect(conflictOf(new Error("other"))).toBeNull();
  });

  it("is no deletion where a value is only cleared", () => {
    expect(isDeletion({ edit: "deleteCi", id: 1, basedOn: 4 })).toBe(true);
    expect(isDeletion({ ...change, attributes: { owner: null } })).toBe(false);
  });
});
