import type { ConfidenceRuleView } from "../../../ipc/bindings";

/** The numbers of the rule as they are typed. */
export type RuleTexts = Readonly<Record<keyof ConfidenceRuleView, string>>;

/** A rule as it stands in the form: its share in per cent. */
export function textsOf({ confirmedWithinDays, normalShare, leastCis }: ConfidenceRuleView): RuleTexts {
  return {
    confirmedWithinDays: String(confirmedWithinDays),
    normalShare: String(Number((normalShare * 100).toFixed(6))),
    leastCis: String(leastCis),
  };
}

const MOST_DAYS = 36_500;
const MOST_CIS = 1_000_000;

/** What is typed as a rule; null where a number cannot be taken, which is named then. */
export function readRule(texts: RuleTexts): {
  readonly rule: ConfidenceRuleView | null;
  readonly wrong: readonly (keyof ConfidenceRuleView)[];
} {
  const numberOf = (text: string) => (text.trim() === "" ? Number.NaN : Number(text.trim().replace(",", ".")));
  const [days, percent, cis] = [texts.confirmedWithinDays, texts.normalShare, texts.leastCis].map(numberOf) as [
    number,
    number,
    number,
  ];
  const isCount = (value: number, most: number) => Number.isInteger(value) && value >= 0 && value <= most;
  const wrong: (keyof ConfidenceRuleView)[] = [];
  if (!isCount(days, MOST_DAYS)) wrong.push("confirmedWithinDays");
  if (!(percent >= 0 && percent <= 100)) wrong.push("normalShare");
  if (!isCount(cis, MOST_CIS)) wrong.push("leastCis");
  const rule = { confirmedWithinDays: days, normalShare: percent / 100, leastCis: cis };
  return { rule: wrong.length === 0 ? rule : null, wrong };
}
