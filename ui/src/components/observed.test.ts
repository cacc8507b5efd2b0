import { describe, expect, it } from "vitest";
import { type Observed, withObserved } from "./observed";

const AT = "2026-11-20T09:16:00Z";
const alert = (ci: number, state: Observed["state"]): Observed => ({
  ci,
  state,
  at: AT,
  confidence: 0.9,
  source: "alerts.csv",
});

describe("reports made by hand", () => {
  it("stand once for each CI, in its place, and keep the onset of what is still broken", () => {
    const before = [alert(1, "degraded"), alert(2, "down"), alert(1, "down")];
    const broken = withObserved(before, [1, 3], "down");
    expect(broken.map(({ ci, state, at }) => [ci, state, at])).toEqual([
      [1, "down", AT],
      [2, "down", AT],
      [3, "down", null],
    ]);
    expect(broken[0]?.source).toBe("");
    expect(withObserved(broken, [1], "up")[0]).toMatchObject({ ci: 1, state: "up", at: null });
  });
});
