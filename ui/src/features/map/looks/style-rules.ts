import type { CiId } from "../../../components/ids";
import { lineageOf } from "../../../graph-canvas/class-lineage";
import type { Hue } from "../../../graph-canvas/hue";
import type { LinePattern, SceneMark } from "../../../graph-canvas/scene";
import type { CiSummary } from "../../../ipc/bindings";
import type { Facts } from "./map-facts";

/** Badges that a rule may set. */
export const badges = ["star", "flag", "lock", "eye", "shield", "clock", "tool", "heart", "key"] as const;

/** One of them. */
export type Badge = (typeof badges)[number];

/** What a rule asks by, in the order of the menu. */
export const ruleKinds = ["class", "status", "criticality", "attribute", "query"] as const;

/** Which CIs a rule is about: `class` includes those below it, `attribute` takes a `*` for anything. */
export interface RuleTest {
  readonly by: (typeof ruleKinds)[number];
  /** The attribute to look at; empty unless asked by one. */
  readonly attribute: string;
  readonly value: string;
}

/** How the CIs that pass a test are drawn. */
export interface StyleRule {
  readonly id: string;
  /** What the legend says; empty says the test itself. */
  readonly name: string;
  readonly test: RuleTest;
  readonly hue: Hue | null;
  readonly badge: Badge | null;
  readonly line: LinePattern | null;
  readonly large: boolean;
}

/** Whether a CI passes a test. */
export function passes(ci: CiSummary, test: RuleTest, facts: Facts, parents: ReadonlyMap<string, string>): boolean {
  switch (test.by) {
    case "class":
      return lineageOf(ci.class, parents).includes(test.value);
    case "status":
      return ci.status === test.value;
    case "criticality":
      return ci.criticality === test.value;
    case "attribute":
      return fitsPattern(facts.valueOf(ci.id, test.attribute), test.value);
    case "query":
      return facts.matches(test.value)?.has(ci.id) ?? false;
  }
}

/** Whether a value is what a pattern says, without regard to case. */
function fitsPattern(value: string | null, pattern: string): boolean {
  if (value === null) return false;
  const [first = "", ...rest] = pattern.toLowerCase().split("*");
  const text = value.toLowerCase();
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.endsWith(last) && text.length - last.length >= at;
}

/** A rule with the CIs that it is about. */
export interface RuleMembers {
  readonly rule: StyleRule;
  readonly cis: readonly CiId[];
}

/** The CIs that each rule is about, in the order of the rules. */
export function ruleMembers(
  cis: readonly CiSummary[],
  rules: readonly StyleRule[],
  facts: Facts,
  parents: ReadonlyMap<string, string>,
): readonly RuleMembers[] {
  return rules.map((rule) => ({
    rule,
    cis: cis.filter((ci) => passes(ci, rule.test, facts, parents)).map(({ id }) => id),
  }));
}

/** How each CI is drawn: of the rules about it, the first that says something of the colour, the badge or the line. */
export function marksOf(members: readonly RuleMembers[]): ReadonlyMap<CiId, SceneMark> {
  const marks = new Map<CiId, SceneMark>();
  for (const { rule, cis } of members) {
    const mark = markOf(rule);
    for (const ci of cis) marks.set(ci, { ...mark, ...marks.get(ci) });
  }
  return marks;
}

/** What a rule makes of a node. */
export function markOf({ hue, badge, line, large }: StyleRule): SceneMark {
  return {
    ...(hue === null ? {} : { hue }),
    ...(badge === null ? {} : { badge }),
    ...(line === null ? {} : { line }),
    ...(large ? { large: true } : {}),
  };
}
