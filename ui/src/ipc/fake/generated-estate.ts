import type { FakeCi, FakeRelationship } from "./estate";

const ROLES = [
  "claims-batch",
  "dwh-loader",
  "policy-engine",
  "archive-index",
  "broker-sync",
  "payroll-print",
  "telephony-cdr",
  "fraud-scoring",
  "premium-collection-batch-reconciliation-gateway",
  "oracle-observer",
];
const TEAMS = [
  ["Claims Systems", "Marta Lindqvist"],
  ["Data Platform", "Ruben Haas"],
  ["Partner Integration", "Yara Simon"],
  ["Workplace", "Nils Petersen"],
  ["Payments Platform", "Jonas Weidner"],
] as const;
const MODELS = ["Dell PowerEdge R760", "Dell PowerEdge R650", "HPE ProLiant DL360 Gen11"];
const SYSTEMS = ["RHEL 9.4", "RHEL 8.10", "SLES 15 SP5", "Win Server 2022", "OL 8.10"];
const LEVELS = ["critical", "high", "medium", "low"];
const SITES = ["ham", "lej"] as const;

/** Containers of each of the two front ends. */
const CONTAINERS = 19;
/** Virtual machines on one generated server. */
const GUESTS = 4;

/** A small generator of even numbers, so that every start gives the same estate. */
function sequence(seed: number): (choices: number) => number {
  let state = seed;
  return (choices) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * choices);
  };
}

function pick<Item>(items: readonly Item[], next: (choices: number) => number): Item {
  const item = items[next(items.length)];
  if (item === undefined) throw new RangeError("There is nothing to pick from");
  return item;
}

/** What is added to the hand-made part. */
export interface Generated {
  readonly cis: readonly FakeCi[];
  readonly relationships: readonly FakeRelationship[];
}

/**
 * The containers of the two front ends, then servers with the machines they carry,
 * until there are `count` CIs more.
 */
export function generateEstate(
  count: number,
  idOf: (key: string) => number,
  firstCi: number,
  firstRelationship: number,
): Generated {
  const next = sequence(20_261_121);
  const cis: FakeCi[] = [];
  const relationships: FakeRelationship[] = [];
  const relate = (source: number, kind: string, target: number, group: string | null) => {
    const id = firstRelationship + relationships.length;
    relationships.push({
      id,
      kind,
      source,
      target,
      strength: null,
      group,
      probability: null,
      since: 1,
    });
  };
  const add = (ci: Omit<FakeCi, "id" | "since" | "status">): number => {
    const id = firstCi + cis.length;
    cis.push({ ...ci, id, status: statusOf(cis.length), since: 1 });
    return id;
  };
  for (let number = 1; number <= CONTAINERS * 2; number += 1) {
    const front = idOf(number <= CONTAINERS ? "app-0114" : "app-0098");
    const key = `ctr-${String(number).padStart(4, "0")}`;
    const id = add({
      key,
      name: `${number <= CONTAINERS ? "checkout" : "portal"}-${key.slice(4)}`,
      classId: "container",
      attributes: { location: "Cloud · eu-central-1", support_team: "Cloud Platform" },
    });
    relate(front, "runs_on", id, "pods");
    relate(id, "runs_on", idOf("k8s-0002"), null);
  }
  let host = 0;
  while (cis.length < count) {
    const isHost = host === 0 || cis.length % (GUESTS + 1) === 0;
    const role = pick(ROLES, next);
    const site = pick(SITES, next);
    const [team, owner] = pick(TEAMS, next);
    const number = cis.length + 1000;
    const attributes: Record<string, string> = {
      environment: next(4) === 0 ? "test" : "production",
      criticality: pick(LEVELS, next),
      location: site === "ham" ? "HAM1" : "LEJ1",
      operating_system: pick(SYSTEMS, next),
      ram: String(2 ** (4 + next(7))),
      ...(next(9) === 0 ? {} : { owner, support_team: team }),
      ...(isHost ? { model: pick(MODELS, next) } : {}),
    };
    const id = add({
      key: `${isHost ? "srv" : "vm"}-${number}`,
      name: `${role}-${site}-${String(number % 100).padStart(2, "0")}`,
      classId: isHost ? "server" : "virtual_machine",
      attributes,
    });
    if (isHost) {
      host = id;
      relate(id, "connects_to", idOf(site === "ham" ? "net-0112" : "net-0003"), null);
    } else {
      relate(id, "runs_on", host, null);
    }
  }
  return { cis, relationships };
}

/** Most are live; a few are planned, in maintenance or retired. */
function statusOf(index: number): FakeCi["status"] {
  if (index < CONTAINERS * 2) return "live";
  if (index % 97 === 0) return "retired";
  if (index % 89 === 0) return "planned";
  return index % 83 === 0 ? "maintenance" : "live";
}
