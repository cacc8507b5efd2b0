import { describe, expect, it } from "vitest";
import { collapsed, expanded, NO_EXPANSIONS, shownCis } from "./expansions";

describe("the CIs on the map", () => {
  it("are the answer's, then those added, each once, and can be taken back", () => {
    const more = expanded(expanded(NO_EXPANSIONS, "1/needs", [3, 4]), "2/usedBy", [4, 5]);
    expect(shownCis([1, 2, 3], more)).toEqual([1, 2, 3, 4, 5]);
    expect(shownCis([1, 2, 3], collapsed(more, "2/usedBy"))).toEqual([1, 2, 3, 4]);
  });
});
