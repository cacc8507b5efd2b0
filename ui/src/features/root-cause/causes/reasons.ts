import type { TFunction } from "i18next";
import { formatNumber } from "../../../components/format";
import type { CiId } from "../../../components/ids";
import type { CandidateView } from "../../../ipc/bindings";
import { factorText, shortShare } from "../percent";
import { spanText } from "../span";
import { secondsAfterFirst, type Told } from "../told";

/** What a reason does to a cause; `neutral` is what holds of all of its class. */
export type Weight = "for" | "against" | "neutral";

/** One reason in words: what weighs in bold, the rest plain, and at the right what it rests on. */
export interface Reason {
  readonly id: string;
  readonly weight: Weight;
  readonly lead: string;
  readonly rest: string;
  readonly note: string;
  /** The CI it speaks of. */
  readonly ci?: CiId;
  /** Its note opens the proof paths. */
  readonly hasPaths?: boolean;
}

/** Symptoms and contradictions told one by one; the rest is counted. */
const NAMED = 3;

/** Why a cause stands where it does: what speaks for it, then what speaks against it, then what holds of its class. */
export function reasonsOf(t: TFunction<"rootCause">, one: CandidateView, told: Told): readonly Reason[] {
  return [
    ...before(t, one),
    ...explains(t, one, told),
    ...contradictions(t, one, told),
    ...orders(t, one, told),
    ...unexplained(t, one, told),
    ofClass(t, one),
  ];
}

function before(t: TFunction<"rootCause">, { change, pastFaults, historyFactor }: CandidateView): Reason[] {
  const reasons: Reason[] = [];
  if (change !== null) {
    reasons.push({
      id: "change",
      weight: "for",
      lead: t("reason.changed", { span: spanText(t, change.hoursBefore * 3600) }),
      rest: t("reason.changedRest"),
      note: t("reason.changedNote", { changeset: formatNumber(change.changeset), factor: factorText(change.factor) }),
    });
  }
  if (pastFaults > 0) {
    reasons.push({
      id: "past",
      weight: "for",
      lead: t("reason.past", { count: pastFaults }),
      rest: t("reason.pastRest"),
      note: t("reason.times", { factor: factorText(historyFactor) }),
    });
  }
  return reasons;
}

function ofClass(t: TFunction<"rootCause">, { rate }: CandidateView): Reason {
  return {
    id: "rate",
    weight: "neutral",
    lead: t("reason.rate", { incidents: formatNumber(Number((1 / rate).toPrecision(2))) }),
    rest: t("reason.rateRest"),
    note: t("reason.prior"),
  };
}

function explains(t: TFunction<"rootCause">, one: CandidateView, told: Told): Reason[] {
  const count = one.explained.length;
  const total = count + one.unexplained.length;
  if (count === 0) return [];
  const timed = one.explained.filter(([symptom]) => symptom !== undefined && told.observed.get(symptom)?.onset != null);
  const inOrder = timed.length > 1 && one.wrongOrder.length === 0 ? t("reason.inOrder") : "";
  const isAll = count === total;
  return [
    {
      id: "explains",
      weight: "for",
      lead: isAll ? t("reason.explainsAll", { count }) : t("reason.explains", { count, total: formatNumber(total) }),
      rest: isAll && count === 1 ? "" : `${t("reason.symptoms")}${inOrder}`,
      note: t("reason.paths", { count }),
      hasPaths: true,
    },
  ];
}

function contradictions(t: TFunction<"rootCause">, one: CandidateView, told: Told): Reason[] {
  return withRest(one.contradicted, (ci) => ({
    id: `contradicted-${ci}`,
    weight: "against",
    lead: t("reason.contradicted", { name: told.nameOf(ci) }),
    rest: t("reason.contradictedRest"),
    note: t("reason.confidence", { confidence: shortShare(told.observed.get(ci)?.confidence ?? 1) }),
    ci,
  }), (count) => ({
    id: "contradicted-more",
    weight: "against",
    lead: t("reason.contradictedMore", { count }),
    rest: t("reason.contradictedRest"),
    note: "",
  }));
}

function orders(t: TFunction<"rootCause">, one: CandidateView, told: Told): Reason[] {
  return one.wrongOrder.slice(0, NAMED).map(({ symptom, provider, lead }) => ({
    id: `order-${symptom}-${provider}`,
    weight: "against",
    lead: t("reason.wrongOrder", { symptom: told.nameOf(symptom), span: spanText(t, lead) }),
    rest: t("reason.wrongOrderRest", { provider: told.nameOf(provider) }),
    note: t("reason.wrongOrderNote"),
    ci: symptom,
  }));
}

function unexplained(t: TFunction<"rootCause">, one: CandidateView, told: Told): Reason[] {
  return withRest(one.unexplained, (ci) => ({
    id: `unexplained-${ci}`,
    weight: "against",
    lead: t("reason.unexplained", { name: told.nameOf(ci) }),
    rest: t("reason.unexplainedRest"),
    note: onsetWords(t, secondsAfterFirst(told, ci)),
    ci,
  }), (count) => ({
    id: "unexplained-more",
    weight: "against",
    lead: t("reason.unexplainedMore", { count }),
    rest: t("reason.unexplainedMoreRest", { count }),
    note: "",
  }));
}

function onsetWords(t: TFunction<"rootCause">, seconds: number | null): string {
  if (seconds === null) return "";
  return seconds < 1 ? t("reason.onsetFirst") : t("reason.onsetLater", { span: spanText(t, seconds) });
}

/** A reason for each of the first few, and one for all others. */
function withRest(cis: readonly CiId[], each: (ci: CiId) => Reason, rest: (count: number) => Reason): Reason[] {
  const named = cis.length <= NAMED + 1 ? cis : cis.slice(0, NAMED);
  const more = cis.length - named.length;
  return [...named.map(each), ...(more > 0 ? [rest(more)] : [])];
}
