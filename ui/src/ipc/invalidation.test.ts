import { describe, expect, it } from "vitest";
import { QueryClient } from "@tanstack/react-query";
import type { MomentView, WorkspaceView } from "./bindings";
import { afterEdit, afterMomentChange, staleKinds } from "./invalidation";

describe("after an edit", () => {
  it("of CIs the lists, maps and answers about them are stale", () => {
    const stale = staleKinds(["cis", "history"]);
    for (const kind of ["inventory", "search", "ci", "scene", "impact", "changesets"] as const) {
      expect(stale).toContain(kind);
    }
    expect(stale).not.toContain("start");
  });

  it("of baselines nothing of the estate is, but the trend that tells their names", () => {
    expect([...staleKinds(["baselines", "history"])]).toEqual([
      "baselines",
      "changesets",
      "changesetWindow",
      "ciHistory",
      "relationshipHistory",
      "ci",
      "healthTrend",
    ]);
  });

  it("of relationships the list of CIs stays", () => {
    const stale = staleKinds(["relationships"]);
    expect(stale).toContain("impactExplain");
    expect(stale).not.toContain("inventory");
  });
});

describe("another moment", () => {
  const workspace = (moment: Partial<MomentView>) => ({ moment: { kind: "now", label: "", draft: null, ...moment } }) as WorkspaceView;

  async function after(change: (client: QueryClient) => Promise<void>): Promise<QueryClient> {
    const client = new QueryClient();
    client.setQueryData(["workspace"], workspace({}));
    for (const kind of ["ci", "baselines", "comparison"]) client.setQueryData([kind, 1], "former");
    await change(client);
    return client;
  }

  it("forgets what belongs to the one before, and keeps what belongs to none", async () => {
    const next = workspace({ kind: "changeset", label: "#3" });
    const client = await after((one) => afterMomentChange(one, next));
    expect(client.getQueryData(["workspace"])).toEqual(next);
    expect(["ci", "baselines", "comparison"].map((kind) => client.getQueryData([kind, 1]))).toEqual([undefined, "former", "former"]);
  });

  it.each([
    ["of the same moment keeps answers", {}, "former"],
    ["that begins a draft forgets them", { kind: "draft", label: "Move", draft: 1 }, undefined],
  ] as const)("an edit %s", async (_, moment, expected) => {
    const client = await after((one) =>
      afterEdit(one, { changes: [], workspace: workspace(moment) }),
    );
    expect(client.getQueryData(["ci", 1])).toBe(expected);
  });
});
