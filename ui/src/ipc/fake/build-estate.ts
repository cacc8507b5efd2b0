import { type FakeCi, type FakeEstate, type FakeGroup, type FakeRelationship, groupKey, NOTHING_LEARNT } from "./estate";
import { FIGURE_CIS, FIGURE_RELATIONSHIPS } from "./figure-estate";
import { generateEstate } from "./generated-estate";
import { FAKE_MODEL } from "./model";
import { sampleRecords } from "./records/sample-records";

function readCis(): FakeCi[] {
  return FIGURE_CIS.trim()
    .split("\n")
    .map((line, index) => {
      const [classId = "", key = "", name = "", criticality, location, owner, team, ...more] =
        line.split("|");
      const named = { criticality, location, owner, support_team: team, environment: "production" };
      const stated = Object.entries(named).filter(([, value]) => value !== undefined && value !== "");
      const further = more.map((part) => part.split("="));
      return {
        id: index + 1,
        key,
        name,
        classId,
        status: "live",
        attributes: Object.fromEntries([...stated, ...further]) as Record<string, string>,
        since: 1,
      };
    });
}

/** The figure's estate, filled up with generated servers and machines to `total` CIs. */
export function buildEstate(total: number): FakeEstate {
  const cis = readCis();
  const byKey = new Map(cis.map((ci) => [ci.key, ci.id]));
  const idOf = (key: string): number => {
    const id = byKey.get(key);
    if (id === undefined) throw new RangeError(`The figure has no CI ${key}`);
    return id;
  };
  const relationships: FakeRelationship[] = [];
  const groups = new Map<string, FakeGroup>();
  for (const line of FIGURE_RELATIONSHIPS.trim().split("\n")) {
    const [ends = "", grouping] = line.split(" @");
    const [source = "", kind = "", ...targets] = ends.split(" ");
    const [group = null, needs = null] = grouping?.split(" ") ?? [];
    if (group !== null) groups.set(groupKey(idOf(source), group), { needs, strength: null });
    for (const target of targets) {
      relationships.push({
        id: relationships.length + 1,
        kind,
        source: idOf(source),
        target: idOf(target),
        strength: null,
        group,
        probability: null,
        since: 1,
      });
    }
  }
  for (const front of ["app-0114", "app-0098"]) {
    groups.set(groupKey(idOf(front), "pods"), { needs: "50%", strength: null });
  }
  const generated = generateEstate(
    total - cis.length,
    idOf,
    cis.length + 1,
    relationships.length + 1,
  );
  return {
    cis: new Map([...cis, ...generated.cis].map((ci) => [ci.id, ci])),
    relationships: new Map(
      [...relationships, ...generated.relationships].map((one) => [one.id, one]),
    ),
    groups,
    learning: NOTHING_LEARNT,
    model: FAKE_MODEL,
    records: sampleRecords(idOf),
  };
}
