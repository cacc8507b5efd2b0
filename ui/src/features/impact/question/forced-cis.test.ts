import { describe, expect, it } from "vitest";
import { addForced, changeForced, removeForced } from "./forced-cis";

describe("the failed CIs of a question", () => {
  it("hold each CI once", () => {
    const once = addForced([], 7);
    expect(once).toEqual([{ ci: 7, state: "down" }]);
    expect(addForced(changeForced(once, 7, "degraded"), 7)).toEqual([{ ci: 7, state: "degraded" }]);
  });

  it("lose only the one taken out", () => {
    expect(removeForced(addForced(addForced([], 7), 8), 7)).toEqual([{ ci: 8, state: "down" }]);
  });
});
