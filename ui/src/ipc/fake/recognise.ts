import type { EvidenceLineView, RecognisedView, RecogniseRequest, ReportedState } from "../bindings";
import { type FakeEstate, summaryOf } from "./estate";

/** What a file of alerts says, whatever its name. */
const FILE = "vm-0342 down\nPayroll Engine\nsomething else entirely";

const STATES: Readonly<Record<string, ReportedState>> = { down: "down", degraded: "degraded", up: "up", ok: "up" };

/** Matches lines with CIs by key, name and beginning of a name; the core knows far more forms. */
export function recogniseEvidence(estate: FakeEstate, { source, state: assumed }: RecogniseRequest): RecognisedView {
  const text = source.from === "file" ? FILE : source.text;
  const lines = text.split("\n").flatMap((line, index) => (line.trim() === "" ? [] : [lineOf(estate, line.trim(), index + 1, assumed)]));
  const named = new Set(lines.flatMap(({ ci, candidates }) => [...(ci === null ? [] : [ci]), ...candidates]));
  return {
    format: "text",
    lines,
    faults: [],
    cis: [...named].flatMap((id) => estate.cis.get(id) ?? []).map(summaryOf),
  };
}

function lineOf(estate: FakeEstate, text: string, line: number, assumed: ReportedState | null): EvidenceLineView {
  const words = text.split(" ");
  const said = STATES[words.at(-1)?.toLowerCase() ?? ""];
  const name = (said === undefined ? words : words.slice(0, -1)).join(" ").toLowerCase();
  const cis = [...estate.cis.values()];
  const exact = cis.filter((ci) => ci.key.toLowerCase() === name || ci.name.toLowerCase() === name);
  const near = exact.length > 0 ? exact : cis.filter((ci) => ci.name.toLowerCase().startsWith(name)).slice(0, 8);
  const state = said ?? assumed;
  const [only] = exact;
  const base = { line, text, candidates: [], at: null, confidence: 0.99, state };
  if (exact.length === 1 && only !== undefined && state !== null) {
    return { ...base, finding: "recognised", ci: only.id, reason: null };
  }
  if (near.length === 0) {
    const reason = "It names no CI of the estate. Write its key or its name.";
    return { ...base, finding: "unknown", ci: null, reason };
  }
  const reason = state === null ? "It does not say what was seen. Choose a state." : "Several CIs may be meant. Choose one.";
  return { ...base, finding: "doubtful", ci: null, candidates: near.map(({ id }) => id), reason };
}
