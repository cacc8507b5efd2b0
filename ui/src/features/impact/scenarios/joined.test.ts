import { describe, expect, it } from "vitest";
import type { CiState } from "../../../components/ids";
import type { AffectedView } from "../../../ipc/bindings";
import { differs, joined } from "./joined";

function row(id: number, state: CiState): AffectedView {
  const ci = { id, key: `k-${id}`, name: `n-${id}`, class: "server", status: "live", criticality: null, location: null, availabilityTarget: null } as const;
  return { ci, state, forced: null, hops: 1, via: null, assumed: false, outageCost: null };
}

describe("answers side by side", () => {
  const whole = (...of: AffectedView[]) => ({ rows: of, isWhole: true });
  const rows = joined([
    whole(row(1, "down"), row(2, "at_risk")),
    whole(),
    whole(row(2, "at_risk"), row(3, "down"), row(1, "down")),
  ]);

  it("name each CI once, with its state in each", () => {
    expect(rows.map(({ ci, states }) => [ci.id, states])).toEqual([
      [1, ["down", "up", "down"]],
      [2, ["at_risk", "up", "at_risk"]],
      [3, ["up", "up", "down"]],
    ]);
  });

  it("tell what differs", () => {
    const [same] = joined([whole(row(1, "down")), whole(row(1, "down"))]);
    expect(same !== undefined && differs(same)).toBe(false);
    expect(rows.every(differs)).toBe(true);
  });

  it("never take a list that was cut short for no impact", () => {
    const [one] = joined([whole(row(1, "down")), { rows: [], isWhole: false }]);
    expect(one?.states).toEqual(["down", null]);
    expect(one !== undefined && differs(one)).toBe(false);
  });
});
