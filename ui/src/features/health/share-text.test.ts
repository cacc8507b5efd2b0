import { describe, expect, it } from "vitest";
import { shareText } from "./share-text";

describe("a share", () => {
  it("is a percentage, never 0 of something, and a dash of nothing", () => {
    expect(shareText(1, 4)).toBe("25\u00a0%");
    expect(shareText(0, 4)).toBe("0\u00a0%");
    expect(shareText(4, 10_054)).toBe("< 0.1\u00a0%");
    expect(shareText(0, 0)).toBe("–");
  });
});
