import { describe, expect, it } from "vitest";
import type { MomentKind, MomentView } from "../ipc/bindings";
import { momentName, momentWords, nameOfWords } from "./moment-words";

const changeset = { number: 12, at: "2026-11-20T22:00:00Z", author: "", message: "", origin: "manual", hash: "" };
const moment = (kind: MomentKind, label: string): MomentView => ({
  kind,
  label,
  changeset,
  baselines: [],
  editable: false,
  draft: null,
});

describe("a moment", () => {
  it.each([
    ["now", "", "now", "Now"],
    ["changeset", "#2914", "#2914", "Changeset 2,914"],
    ["time", "2026-11-20", "2026-11-20", "Fri 20 Nov 2026"],
    ["time", "2026-11-20T22:30:00", "2026-11-20T22:30:00", "Fri 20 Nov 2026 22:30"],
    ["baseline", "Before the move", "Before the move", "Before the move"],
    ["draft", "Move", "draft:Move", "Draft: Move"],
    ["whatIf", "without a", null, "What if: without a"],
  ] as const)("of kind %s (%s) is asked for by %s and named %s", (kind, label, words, name) => {
    expect(momentWords(moment(kind, label))).toBe(words);
    expect(momentName(moment(kind, label))).toBe(name);
  });

  it.each([
    ["now", "Now"],
    ["#7", "Changeset 7"],
    ["draft:Move", "Draft: Move"],
    ["2026-11-20", "Fri 20 Nov 2026"],
    ["2026 Release", "2026 Release"],
    ["2026-11-20 as agreed", "2026-11-20 as agreed"],
  ])("asked for by %s is named %s", (words, name) => {
    expect(nameOfWords(words, { baselines: [], drafts: [] })).toBe(name);
  });
});
