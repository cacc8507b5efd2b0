import type { AffectedDifferenceView, FareView, ForcedKey, ImpactDifferenceView, ImpactSideView, MomentView, StateView } from "../bindings";
import type { FakeEstate } from "./estate";
import { evaluateImpact, type FakeImpact, severity } from "./impact-rule";
import { isKindOf } from "./model";

function asked(estate: FakeEstate, forced: readonly ForcedKey[]) {
  const byKey = new Map([...estate.cis.values()].map((ci) => [ci.key, ci.id]));
  const roots = forced.flatMap(({ key, state }) => {
    const ci = byKey.get(key);
    return ci === undefined ? [] : [{ ci, state }];
  });
  const missing = forced.filter(({ key }) => !byKey.has(key)).map(({ key }) => key);
  return { impact: evaluateImpact(estate, roots), missing };
}

function side(moment: MomentView, estate: FakeEstate, impact: FakeImpact, missing: string[]): ImpactSideView {
  const states = [...impact.affected].map(([id, { state }]) => ({ state, classId: estate.cis.get(id)?.classId ?? "" }));
  const count = (state: StateView) => states.filter((one) => one.state === state).length;
  const services = states.filter(({ classId }) => isKindOf(classId, "service")).length;
  return { moment, down: count("down"), degraded: count("degraded"), atRisk: count("at_risk"), services, missing };
}

function fareOf(from: StateView, to: StateView): FareView {
  if (from === "up") return "newlyHit";
  if (to === "up") return "noLongerHit";
  return severity(to) > severity(from) ? "worse" : "better";
}

/** The same impact question asked of two estates; redundancy and single points are not looked at in memory. */
export function comparedImpact(
  [fromMoment, toMoment]: readonly [MomentView, MomentView],
  [from, to]: readonly [FakeEstate, FakeEstate],
  forced: readonly ForcedKey[],
): ImpactDifferenceView {
  const [before, after] = [asked(from, forced), asked(to, forced)];
  const ids = new Set([...before.impact.affected.keys(), ...after.impact.affected.keys()]);
  const affected = [...ids].flatMap((id): AffectedDifferenceView[] => {
    const ci = to.cis.get(id) ?? from.cis.get(id);
    const [was, is] = [before.impact.stateOf(id), after.impact.stateOf(id)];
    if (ci === undefined || was === is) return [];
    const { key, name, classId } = ci;
    return [{ id, key, name, class: classId, service: isKindOf(classId, "service"), what: fareOf(was, is), from: was, to: is }];
  });
  return {
    from: side(fromMoment, from, before.impact, before.missing),
    to: side(toMoment, to, after.impact, after.missing),
    affected: affected.toSorted((one, other) => Number(other.service) - Number(one.service) || severity(other.to ?? "up") - severity(one.to ?? "up")),
    affectedTotal: affected.length,
    lostRedundancy: [],
    singlePointsAppeared: [],
    singlePointsGone: [],
  };
}
