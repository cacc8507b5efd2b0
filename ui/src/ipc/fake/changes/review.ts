import type { ChangeReviewView, ReviewedCiView } from "../../bindings";
import { fault } from "../edits";
import type { FakeEstate } from "../estate";
import { evaluateImpact, severity } from "../impact-rule";
import { isKindOf } from "../model";
import type { FakeRecord } from "../records/record-book";
import { forcedBy, spanOf } from "./scheduled";

/** How long after a change incidents count. */
const AFTER = 2 * 86_400_000;

/** What was predicted of a change against what incidents report after it. */
export function reviewed(estate: FakeEstate, change: FakeRecord): ChangeReviewView {
  const span = spanOf(change);
  if (change.fields["actual_start"] === undefined || span === null) {
    const reason = `${change.number} was not begun.`;
    throw fault({ code: "recordRefused", number: change.number, reason }, reason);
  }
  const until = new Date(Date.parse(span.end) + AFTER).toISOString();
  const incidents = [...estate.records.records.values()].filter(({ kind, fields }) => {
    const onset = fields["onset"];
    return kind === "incident" && onset !== undefined && onset >= span.start && onset < until;
  });
  const impact = evaluateImpact(estate, forcedBy(change));
  const told = (ci: number): ReviewedCiView => {
    const found = estate.cis.get(ci);
    const numbers = incidents.filter(({ cis }) => cis.some((one) => one.ci === ci)).map(({ number }) => number);
    return { ci, key: found?.key ?? "", isService: isKindOf(found?.classId ?? "", "service"), predicted: impact.stateOf(ci), incidents: numbers };
  };
  const reported = [...new Set(incidents.flatMap(({ cis }) => cis.map(({ ci }) => ci)))].map(told);
  const bad = ({ predicted }: ReviewedCiView) => severity(predicted) >= 2;
  const alarms = [...impact.affected.keys()].map(told).filter((one) => one.isService && bad(one) && one.incidents.length === 0);
  return {
    number: change.number,
    span: { start: span.start, end: until },
    predictedAt: 1,
    draft: null,
    hits: reported.filter(bad),
    misses: reported.filter((one) => !bad(one)),
    falseAlarms: alarms,
    proposals: [],
  };
}
