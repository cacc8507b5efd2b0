import type { CommunityView, ForcedState, OverviewView } from "../bindings";
import type { HostCommands } from "../host-contract";
import { type FakeCi, type FakeEstate, summaryOf } from "./estate";
import { evaluateImpact, severity } from "./impact-rule";
import { queryRows } from "./inventory";
import type { LongWork } from "./long-work";
import { FAKE_MODEL } from "./model";
import type { FakeSession } from "./session";

const NOT_THERE = 0xff_ff_ff_ff;
const LEVELS = ["low", "medium", "high", "critical"];
/** The golden angle, by which CIs of a community lie around its middle. */
const TURN = Math.PI * (3 - Math.sqrt(5));

/** The overview as the in-memory host makes it: what stands at a site with a team is a community. */
export function overviewCommands(session: FakeSession, work: LongWork) {
  return {
    overview: async (task, progress) => {
      await work.run(task, progress);
      return viewOf(session);
    },
    overviewColumns: async () => columnsOf(session),
    overviewStates: async (roots) => {
      if (roots.length > 0) return statesOf(session, roots);
      const down = [...session.estate().cis.values()].filter((ci) => ci.status === "maintenance").map(({ id }) => id);
      return new Uint32Array([...down, ...down.map(() => 3)]).buffer;
    },
    overviewMatches: async (text) =>
      new Uint32Array(queryRows(session.estate(), { text, filters: [], sort: [], group: null }).map(({ id }) => id)).buffer,
  } satisfies Partial<HostCommands>;
}

function statesOf(session: FakeSession, roots: readonly ForcedState[]): ArrayBuffer {
  const affected = [...evaluateImpact(session.estate(), roots).affected];
  return new Uint32Array([...affected.map(([ci]) => ci), ...affected.map(([, { state }]) => severity(state))]).buffer;
}

interface Arranged {
  readonly members: ReadonlyMap<string, readonly FakeCi[]>;
  readonly sites: readonly string[];
  readonly teams: readonly string[];
}

function siteOf(ci: FakeCi): string {
  return ci.attributes["location"]?.split(" · ")[0] ?? "";
}

function teamOf(ci: FakeCi): string {
  return ci.attributes["support_team"] ?? "";
}

function arranged(estate: FakeEstate): Arranged {
  const members = new Map<string, FakeCi[]>();
  for (const ci of estate.cis.values()) {
    const name = `${siteOf(ci)}\n${teamOf(ci)}`;
    members.set(name, [...(members.get(name) ?? []), ci]);
  }
  const words = (of: (ci: FakeCi) => string) => [...new Set([...estate.cis.values()].map(of))].filter((word) => word !== "");
  const largest = [...members].sort(([, one], [, other]) => other.length - one.length);
  return { members: new Map(largest), sites: words(siteOf), teams: words(teamOf) };
}

function radiusOf(count: number): number {
  return Math.sqrt(count * 0.45) + 0.8;
}

/** The middles of the communities, in a spiral wide enough for the largest. */
function middle(number: number, largest: number): { readonly x: number; readonly y: number } {
  const distance = Math.sqrt(number) * largest * 1.9;
  return { x: Math.cos(number * TURN) * distance, y: Math.sin(number * TURN) * distance };
}

function viewOf(session: FakeSession): OverviewView {
  const estate = session.estate();
  const { members, sites, teams } = arranged(estate);
  const largest = radiusOf(Math.max(0, ...[...members.values()].map(({ length }) => length)));
  const communities = [...members].map(([name, cis], number): CommunityView => {
    const [site = "", team = ""] = name.split("\n");
    const services = cis.filter(({ classId }) => classId.includes("service"));
    const words = [
      { word: "site", text: site },
      { word: "team", text: team },
    ] as const;
    const named = words.filter(({ text }) => text !== "");
    return {
      name: named.length > 0 ? named.map((one) => ({ ...one })) : [{ word: "class", text: cis[0]?.classId ?? "" }],
      region: Math.max(0, sites.indexOf(site)),
      ...middle(number, largest),
      radius: radiusOf(cis.length),
      cis: cis.length,
      isLoose: false,
      serviceCount: services.length,
      services: services.slice(0, 5).map(summaryOf),
      byCriticality: LEVELS.map((level) => cis.filter((ci) => ci.attributes["criticality"] === level).length),
      classes: [...new Set(cis.map(({ classId }) => classId))].slice(0, 3),
    };
  });
  return {
    changeset: session.info().head.number,
    revision: 0,
    cis: estate.cis.size,
    pairs: estate.relationships.size,
    isPlaced: true,
    communities,
    regions: (sites.length > 0 ? sites : [""]).map((text) => ({ name: [{ word: "site", text }] })),
    links: [],
    classes: FAKE_MODEL.classes.map(({ id }) => id),
    sites: [...sites],
    teams: [...teams],
  };
}

function columnsOf(session: FakeSession): ArrayBuffer {
  const estate = session.estate();
  const { members, sites, teams } = arranged(estate);
  const largest = radiusOf(Math.max(0, ...[...members.values()].map(({ length }) => length)));
  const numberOf = (list: readonly string[]) => {
    const numbers = new Map(list.map((word, number) => [word, number]));
    return (word: string) => numbers.get(word) ?? NOT_THERE;
  };
  const [siteNumber, teamNumber, classNumber, levelNumber] = [sites, teams, FAKE_MODEL.classes.map(({ id }) => id), LEVELS].map(numberOf);
  const rows = [...members.values()].flatMap((cis, community) =>
    cis.map((ci, place) => {
      const at = middle(community, largest);
      const distance = Math.sqrt(place * 0.45);
      return { ci, community, x: at.x + Math.cos(place * TURN) * distance, y: at.y + Math.sin(place * TURN) * distance };
    }),
  );
  const placeOf = new Map(rows.map(({ ci }, place) => [ci.id, place]));
  const joined = [...estate.relationships.values()].map(({ source, target }) => [placeOf.get(source) ?? 0, placeOf.get(target) ?? 0] as const);
  const isWithin = ([one, other]: readonly [number, number]) => rows[one]?.community === rows[other]?.community;
  const within = joined.filter(isWithin);
  const pairs = [...within, ...joined.filter((pair) => !isWithin(pair))];
  const head = [session.info().head.number, 0, rows.length, pairs.length, within.length];
  const words = new Uint32Array(head.length + rows.length * 8 + pairs.length * 2);
  const floats = new Float32Array(words.buffer);
  words.set(head);
  rows.forEach(({ ci, community, x, y }, place) => {
    const at = (column: number) => head.length + column * rows.length + place;
    words[at(0)] = ci.id;
    floats[at(1)] = x;
    floats[at(2)] = y;
    words[at(3)] = community;
    words[at(4)] = classNumber?.(ci.classId) ?? NOT_THERE;
    words[at(5)] = siteNumber?.(siteOf(ci)) ?? NOT_THERE;
    words[at(6)] = teamNumber?.(teamOf(ci)) ?? NOT_THERE;
    words[at(7)] = levelNumber?.(ci.attributes["criticality"] ?? "") ?? NOT_THERE;
  });
  words.set(pairs.flat(), head.length + rows.length * 8);
  return words.buffer;
}
