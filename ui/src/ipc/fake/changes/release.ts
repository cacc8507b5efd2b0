import type { ReleaseCiView, ReleaseRadiusView } from "../../bindings";
import type { FakeEstate } from "../estate";
import { answerImpact } from "../impact-answer";
import { evaluateImpact, severity } from "../impact-rule";
import { isKindOf } from "../model";
import type { FakeRecord } from "../records/record-book";
import { forcedBy } from "./scheduled";

/** What the changes of a release do together; in memory they go out by their planned start. */
export function releaseRadius(estate: FakeEstate, release: FakeRecord): ReleaseRadiusView {
  const changes = [...estate.records.records.values()].filter(
    ({ kind, links }) => kind === "change" && links.some((link) => link.kind === "part_of" && link.target === release.id),
  );
  const planned = changes.toSorted((one, other) => ((one.fields["planned_start"] ?? "9") < (other.fields["planned_start"] ?? "9") ? -1 : 1));
  const forced = changes.flatMap(forcedBy);
  const together = evaluateImpact(estate, forced);
  const alone = changes.map((change) => ({ change, impact: evaluateImpact(estate, forcedBy(change)) }));
  const told = [...together.affected.keys()].flatMap((ci): ReleaseCiView[] => {
    const found = estate.cis.get(ci);
    if (found === undefined) return [];
    const states = alone.map(({ impact }) => impact.stateOf(ci));
    const worst = states.toSorted((one, other) => severity(other) - severity(one))[0] ?? "up";
    const by = alone.filter(({ impact }) => worst !== "up" && impact.stateOf(ci) === worst).map(({ change }) => change.number);
    const criticality = found.attributes["criticality"] ?? null;
    return [{ ci, key: found.key, name: found.name, isService: isKindOf(found.classId, "service"), criticality, together: together.stateOf(ci), alone: worst, by }];
  });
  const sorted = told.toSorted((one, other) => severity(other.together) - severity(one.together));
  const services = sorted.filter(({ isService }) => isService);
  const joint = sorted.filter((one) => severity(one.together) > severity(one.alone));
  return {
    release: release.id,
    order: planned.map(({ id }) => ({ change: id, after: [], isInCircle: false })),
    drafts: [],
    counts: answerImpact(estate, 1, forced).counts,
    services,
    servicesTotal: services.length,
    joint,
    jointTotal: joint.length,
  };
}
