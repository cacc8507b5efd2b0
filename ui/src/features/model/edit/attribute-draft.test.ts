import { describe, expect, it } from "vitest";
import { EMPTY_ATTRIBUTE, withKind } from "./attribute-draft";

describe("an attribute of another type", () => {
  const hours = { ...EMPTY_ATTRIBUTE, kind: "decimal", unit: "hours" } as const;

  it("keeps its unit as another number", () => {
    expect(withKind(hours, "integer").unit).toBe("hours");
  });

  it("has no unit as money or text: it was none of theirs", () => {
    expect(withKind(hours, "money").unit).toBeNull();
    expect(withKind(hours, "text").unit).toBeNull();
  });
});
