import type { AvailabilityView, ImportanceView, TargetsView, TargetView, UnavailabilityView } from "../bindings";
import { cutSetsBelow, estateBelow } from "./below";
import { requireCi } from "./edits";
import { type FakeCi, type FakeEstate, summaryOf } from "./estate";
import { isKindOf } from "./model";

const HOURS_A_YEAR = 8766;

/** How often hardware is down, so that there is something to reckon with; the rest states nothing. */
const BY_CLASS: Readonly<Record<string, number>> = {
  network_device: 2e-4,
  server: 9e-4,
  hypervisor: 6e-4,
  storage_system: 1e-4,
  pdu: 3e-5,
  power_feed: 5e-5,
  database_instance: 4e-4,
};

type Chances = (ci: number) => number;

/** Bounds of the chance that one of the sets is down as a whole (Bonferroni): the sum, less what is counted twice. */
function chanceOf(sets: readonly (readonly number[])[], chance: Chances): UnavailabilityView {
  const product = (set: Iterable<number>) => [...set].reduce((all, ci) => all * chance(ci), 1);
  const upper = Math.min(1, sets.reduce((sum, set) => sum + product(set), 0));
  let twice = 0;
  sets.forEach((set, at) => {
    for (const other of sets.slice(at + 1)) twice += product(new Set([...set, ...other]));
  });
  const lower = Math.max(0, upper - twice);
  const estimate = (lower + upper) / 2;
  return { estimate, lower, upper, hoursAYear: estimate * HOURS_A_YEAR };
}

interface Below {
  readonly estate: FakeEstate;
  readonly sets: readonly number[][];
  readonly chance: Chances;
}

function below(whole: FakeEstate, of: number): Below {
  const estate = estateBelow(whole, of);
  const chance = (ci: number) => BY_CLASS[estate.cis.get(ci)?.classId ?? ""] ?? 0;
  const stated = [...estate.cis.keys()].filter((ci) => chance(ci) > 0);
  return { estate, sets: cutSetsBelow(estate, of, 2, stated), chance };
}

/** How probable it is that a CI is down, from its cut sets of at most two CIs. */
export function availability(whole: FakeEstate, of: number): AvailabilityView {
  const ci = requireCi(whole, of);
  const { estate, sets, chance } = below(whole, of);
  const unavailability = chanceOf(sets, chance);
  const with_ = (changed: number, value: number) =>
    chanceOf(sets, (one) => (one === changed ? value : chance(one))).estimate;
  const importance: ImportanceView[] = [...new Set(sets.flat())]
    .map((one) => ({
      ci: summaryOf(requireCi(estate, one)),
      unavailability: chance(one),
      birnbaum: with_(one, 1) - with_(one, 0),
      fussellVesely: 1 - with_(one, 0) / unavailability.estimate,
      riskAchievementWorth: with_(one, 1) / unavailability.estimate,
    }))
    .sort((one, other) => other.fussellVesely - one.fussellVesely);
  return {
    unavailability,
    below: estate.cis.size,
    stated: [...estate.cis.keys()].filter((one) => chance(one) > 0).length,
    unusable: [],
    importance,
    copies: importance.slice(0, 5).map((one) => ({
      ci: one.ci,
      before: unavailability,
      after: chanceOf(sets, (id) => (id === one.ci.id ? chance(id) ** 2 : chance(id))),
    })),
    target: targetOf(ci, unavailability),
  };
}

function targetOf(ci: FakeCi, { lower, upper }: UnavailabilityView): TargetView | null {
  const target = ci.attributes["availability_target"];
  if (target === undefined) return null;
  const allowed = 1 - Number.parseFloat(target) / 100;
  return {
    target: String(Number.parseFloat(target)),
    allowedHours: allowed * HOURS_A_YEAR,
    verdict: upper <= allowed ? "kept" : lower > allowed ? "missed" : "open",
  };
}

/** Every service with a target, those that miss it by most first. */
export function availabilityTargets(whole: FakeEstate): TargetsView {
  const services = [...whole.cis.values()]
    .filter((ci) => isKindOf(ci.classId, "service"))
    .flatMap((ci) => {
      const { sets, chance } = below(whole, ci.id);
      const unavailability = chanceOf(sets, chance);
      const target = targetOf(ci, unavailability);
      return target === null ? [] : [{ service: summaryOf(ci), unavailability, target }];
    })
    .sort(
      (one, other) =>
        other.unavailability.hoursAYear / other.target.allowedHours -
        one.unavailability.hoursAYear / one.target.allowedHours,
    );
  return { services, unusable: [] };
}
