import type {
  ConfirmCauseRequest,
  ConfirmedCauseView,
  RateProposalView,
  SettingChangeRequest,
  SettingView,
} from "../bindings";
import { fault, requireCi } from "./edits";
import { type FakeEstate, summaryOf } from "./estate";

type Described = Omit<SettingView, "value" | "differs" | "since">;

/** A few of the constants that the core describes. */
const DESCRIBED: readonly Described[] = [
  described("least_gain", "Hypotheses", "Each fault earns its place by", "×", [10], 1, 1e9, "Of several faults, leaving any one out must make what is observed so many times less likely."),
  {
    ...described("fault_states", "Hypotheses", "How faults show", "", [0.7, 0.3], 1e-6, 1, "The shares of faults that are total and partial."),
    parts: ["down", "degraded"],
  },
  described("fault_rate.compute", "Fault rates by class", "Compute", "", [2e-5], 1e-9, 0.5, "The chance that such a CI fails in the time of one incident; classes below inherit it."),
  { ...described("checks", "Search", "Looks proposed", "", [20], 1, 100, "How many CIs are proposed to be looked at."), whole: true },
];

function described(
  name: string,
  group: string,
  label: string,
  unit: string,
  shipped: number[],
  least: number,
  most: number,
  meaning: string,
): Described {
  return { name, group, label, meaning, unit, whole: false, parts: [], least, most, shipped };
}

export function settingsOf({ learning }: FakeEstate): SettingView[] {
  return DESCRIBED.map((one) => {
    const own = learning.settings.get(one.name);
    return { ...one, value: [...(own ?? one.shipped)], differs: own !== undefined, since: own === undefined ? null : 2 };
  });
}

export function withSettings(estate: FakeEstate, changes: readonly SettingChangeRequest[]): FakeEstate {
  const settings = new Map(estate.learning.settings);
  for (const change of changes) {
    if (change.change === "reset") settings.delete(change.name);
    else settings.set(change.name, change.value);
  }
  return { ...estate, learning: { ...estate.learning, settings } };
}

export function withConfirmed(estate: FakeEstate, request: ConfirmCauseRequest, changeset: number): FakeEstate {
  const { confirmed } = estate.learning;
  const cause: ConfirmedCauseView = {
    id: Math.max(0, ...confirmed.map(({ id }) => id)) + 1,
    ci: summaryOf(requireCi(estate, request.ci)),
    deleted: false,
    state: request.state,
    onset: request.onset,
    confirmedAt: "2026-11-21T09:58:00Z",
    incident: request.incident,
    note: request.note,
    author: "You",
    changeset,
  };
  return { ...estate, learning: { ...estate.learning, confirmed: [cause, ...confirmed] } };
}

export function withoutConfirmed(estate: FakeEstate, id: number): FakeEstate {
  const confirmed = estate.learning.confirmed.filter((cause) => cause.id !== id);
  if (confirmed.length === estate.learning.confirmed.length) throw fault({ code: "gone" }, "It is gone.");
  return { ...estate, learning: { ...estate.learning, confirmed } };
}

/** Proposes a rate for one class, by the core's formula. */
export function proposalOf(estate: FakeEstate): RateProposalView {
  const causes = estate.learning.confirmed.length;
  const weight = 3;
  const expected = causes / 4;
  const current = estate.learning.settings.get("fault_rate.compute")?.[0] ?? 2e-5;
  const proposed = Number(((2e-5 * (causes + weight)) / (expected + weight)).toPrecision(3));
  return {
    days: 365,
    weight,
    incidents: causes,
    causes,
    leftOut: 0,
    rates: [{ class: "compute", cis: 1200, causes, expected, shipped: 2e-5, current, proposed }],
  };
}
