import type { EntryContentView, FreezeRequest, RerunView } from "../../bindings";
import { fault, requireCi } from "../edits";
import type { FakeEstate } from "../estate";
import type { FakeRecord } from "./record-book";

/** The answer of a question as an entry keeps it. */
export function frozenContent(estate: FakeEstate, { question }: FreezeRequest, changeset: number, hash: string): EntryContentView {
  const stated = question.analysis === "impact" ? question.roots : question.evidence;
  const parts = stated.map(({ ci, state }) => `${requireCi(estate, ci).key} is ${state.replaceAll("_", " ")}`);
  const words =
    question.analysis === "impact" ? `What fails when ${parts.join(" and ")}?` : `Which failures explain that ${parts.join(" and ")}?`;
  return { entry: "frozenAnalysis", analysis: question.analysis, question: words, changeset, draft: null, hash };
}

/** A frozen answer asked again: today's estate differs once something was edited after it. */
export function askedAgain(record: FakeRecord, entry: number, changeset: number): RerunView {
  const content = record.entries.find(({ id }) => id === entry)?.content;
  if (content?.entry !== "frozenAnalysis") throw fault({ code: "gone" }, "There is no such analysis.");
  const differences =
    content.changeset < changeset
      ? [
          { key: "vm-0344", was: "at_risk", is: "down" },
          { key: "app-0207", was: null, is: "degraded" },
        ]
      : [];
  return { question: content.question, frozenAt: content.changeset, hash: content.hash, asOf: changeset, differences };
}
