import { describe, expect, it } from "vitest";
import { EMPTY_SELECTION, extend, selectAll, selectOnly, toggle } from "./selection-store";

describe("the selection", () => {
  it("toggles a CI in and out, the last one left being primary", () => {
    const both = toggle(selectOnly(1), 2);
    expect(both).toEqual({ ids: [1, 2], primary: 2 });
    expect(toggle(both, 2)).toEqual(selectOnly(1));
    expect(toggle(selectOnly(1), 1)).toEqual(EMPTY_SELECTION);
  });

  it("keeps the primary CI when another is taken out", () => {
    expect(toggle({ ids: [1, 2], primary: 2 }, 1)).toEqual(selectOnly(2));
  });

  it("holds a CI once however often it is named", () => {
    expect(extend(selectAll([1, 2]), [2, 3])).toEqual({ ids: [1, 2, 3], primary: 3 });
  });
});
