import type { PoliciesView, PolicyView } from "../bindings";
import { isInService } from "./dependencies";
import { type FakeCi, type FakeEstate, summaryOf } from "./estate";
import { isKindOf } from "./model";

/** What the kept policies are noted under, beside the constants of root cause. */
const KEPT = "health.policies";

interface FakePolicy extends Omit<PolicyView, "checked" | "total" | "violations"> {
  /** The attribute that has to have a value. */
  readonly attribute: string;
}

const POLICIES: readonly FakePolicy[] = [
  {
    name: "Critical services have an owner",
    severity: "high",
    because: "Nobody else can decide in an outage.",
    about: "class:service criticality:critical",
    attribute: "owner",
  },
  {
    name: "Critical services promise a recovery time",
    severity: "medium",
    because: null,
    about: "class:service criticality:critical",
    attribute: "rto",
  },
];

/** The estate with policies kept, or none. */
export function withPolicies(estate: FakeEstate, areKept: boolean): FakeEstate {
  const settings = new Map(estate.learning.settings);
  if (areKept) settings.set(KEPT, [1]);
  else settings.delete(KEPT);
  return { ...estate, learning: { ...estate.learning, settings } };
}

/** The kept policies, checked. */
export function checkedPolicies(estate: FakeEstate): PoliciesView {
  if (!estate.learning.settings.has(KEPT)) return { kept: false, faults: [], policies: [] };
  const isAbout = (ci: FakeCi) => isInService(ci) && isKindOf(ci.classId, "service") && ci.attributes["criticality"] === "critical";
  const services = [...estate.cis.values()].filter(isAbout);
  const policies = POLICIES.map(({ attribute, ...policy }) => {
    const violations = services
      .filter(({ attributes }) => attributes[attribute] === undefined)
      .map((ci) => ({ ci: summaryOf(ci), cause: { code: "doesNotMatch" as const, query: `has:${attribute}` } }));
    return { ...policy, checked: services.length, total: violations.length, violations };
  });
  return { kept: true, faults: [], policies };
}
