import { describe, expect, it } from "vitest";
import { EMPTY_CHANGE, statementsOf, withField } from "./bulk-fields";

const target = { by: "ids", ids: [1, 2] } as const;
const ids = { ...target, ids: [1, 2] };

describe("the request of changes", () => {
  it.each([
    { changes: [], fields: null },
    { changes: [EMPTY_CHANGE], fields: null },
    { changes: [{ field: "owner", how: "set", value: "  " } as const], fields: null },
    { changes: [{ field: "owner", how: "set", value: " Ann " } as const], fields: { owner: "Ann" } },
    { changes: [{ field: "owner", how: "clear", value: "Ann" } as const], fields: { owner: null } },
    {
      changes: [EMPTY_CHANGE, { field: "status", how: "set", value: "retired" } as const],
      fields: { status: "retired" },
    },
  ])("leaves out what is not filled in: $changes", ({ changes, fields }) => {
    expect(statementsOf(ids, changes)).toEqual(fields === null ? [] : [{ target, fields }]);
  });
});

describe("another field", () => {
  it("forgets the value, and clears nothing that every CI has", () => {
    const cleared = { field: "owner", how: "clear", value: "Ann" } as const;
    expect(withField(cleared, "location")).toEqual({ field: "location", how: "clear", value: "" });
    expect(withField(cleared, "status")).toEqual({ field: "status", how: "set", value: "" });
  });
});
