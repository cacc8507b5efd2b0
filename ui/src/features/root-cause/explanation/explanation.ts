import type { TFunction } from "i18next";
import { formatNumber } from "../../../components/format";
import type { CiId } from "../../../components/ids";
import type { CandidateView } from "../../../ipc/bindings";
import { messageWords } from "../../../locales/changeset-words";
import { areSame, type Faults, runnerUp } from "../causes/chosen-cause";
import { factorText, percent } from "../percent";
import { spanText } from "../span";
import type { Told } from "../told";

/** Names told one by one in a sentence. */
const NAMED = 4;

/** What the answer says of some faults, in sentences that can be read aloud. */
export function explanation(
  t: TFunction<"rootCause">,
  told: Told,
  faults: Faults,
  kindOf: (ci: CiId) => string,
): readonly string[] {
  const { view } = told;
  const words = new Words(t, told);
  const only = faults.length === 1 ? view.candidates.find(({ ci }) => ci === faults[0]?.ci) : undefined;
  const cause = words.list(
    faults.map(({ ci, state }) =>
      t("explain.fault", { name: told.nameOf(ci), kind: kindOf(ci), state: t(`check.state.${state}`) }),
    ),
  );
  const paragraphs = [
    [words.falseReports(), words.headline(faults, only, cause), ...(only === undefined ? [] : words.prior(only))],
    only === undefined ? [] : words.evidence(only),
    words.alternatives(faults, only),
    [words.incomplete(), words.basis()],
  ];
  return paragraphs.map((sentences) => sentences.filter((sentence) => sentence !== "").join(" ")).filter((text) => text !== "");
}

class Words {
  constructor(
    private readonly t: TFunction<"rootCause">,
    private readonly told: Told,
  ) {}

  /** "a, b and c", shortened where there are many. */
  list(items: readonly string[]): string {
    const { t } = this;
    const more = items.length - NAMED;
    if (more > 1) return t("explain.more", { names: items.slice(0, NAMED).join(", "), count: more });
    return [items.slice(0, -1).join(", "), ...items.slice(-1)].filter((part) => part !== "").join(t("explain.and"));
  }

  private names(cis: readonly CiId[]): string {
    return this.list(cis.map(this.told.nameOf));
  }

  headline(faults: Faults, only: CandidateView | undefined, cause: string): string {
    const { t, told } = this;
    if (only === undefined) {
      const of = told.view.hypotheses.find((one) => areSame(one.faults, faults))?.probability ?? 0;
      return faults.length === 0 ? t("causes.none") : t("explain.bestSet", { cause, probability: percent(of) });
    }
    const isBest = told.view.candidates[0]?.ci === only.ci;
    return t(isBest ? "explain.best" : "explain.chosen", { cause, probability: percent(only.probability) });
  }

  prior({ change, pastFaults }: CandidateView): string[] {
    const { t, told } = this;
    const sentences: string[] = [];
    if (change !== null) {
      const made = told.view.changes.find(({ changeset }) => changeset === change.changeset);
      const message = made === undefined ? "" : messageWords(made);
      const changeset = formatNumber(change.changeset);
      const what = message === "" ? t("explain.whatUnnamed", { changeset }) : t("explain.what", { changeset, message });
      sentences.push(t("explain.changed", { span: spanText(t, change.hoursBefore * 3600), what }));
    }
    if (pastFaults > 0) sentences.push(t("explain.past", { count: pastFaults }));
    return sentences;
  }

  evidence({ explained, unexplained, contradicted, wrongOrder }: CandidateView): string[] {
    const { t, told } = this;
    const symptoms = explained.flatMap(([symptom]) => symptom ?? []);
    const count = symptoms.length;
    const total = count + unexplained.length;
    const names = this.names(symptoms);
    const longest = explained.toSorted((one, other) => other.length - one.length)[0] ?? [];
    const [first, ...rest] = longest.map(told.nameOf);
    return [
      count === 0 ? "" : unexplained.length === 0 ? t("explain.explainsAll", { count, names }) : t("explain.explainsSome", { count, total, names }),
      first === undefined || rest.length === 0 ? "" : t("explain.path", { first, rest: rest.join(t("explain.needs")) }),
      unexplained.length === 0 ? "" : t("explain.unexplained", { count: unexplained.length, names: this.names(unexplained) }),
      contradicted.length === 0 ? "" : t("explain.contradicted", { count: contradicted.length, names: this.names(contradicted) }),
      ...wrongOrder.slice(0, NAMED).map(({ symptom, provider, lead }) =>
        t("explain.wrongOrder", { symptom: told.nameOf(symptom), provider: told.nameOf(provider), span: spanText(t, lead) }),
      ),
    ];
  }

  alternatives(faults: Faults, only: CandidateView | undefined): string[] {
    const { t, told } = this;
    const next = runnerUp(told.view, faults);
    const probability = told.view.hypotheses.find((one) => one.faults === next)?.probability ?? 0;
    const { deciding } = told.view;
    return [
      only === undefined || only.alike.length === 0 ? "" : t("explain.alike", { names: this.names(only.alike) }),
      next === null ? "" : t("explain.runnerUp", { name: this.names(next.map(({ ci }) => ci)), probability: percent(probability) }),
      next === null || deciding === null ? "" : t("explain.deciding", { name: told.nameOf(deciding) }),
    ];
  }

  falseReports(): string {
    const ratio = this.told.view.noFaultRatio ?? 0;
    return ratio >= 1 ? this.t("explain.falseReports", { times: factorText(ratio) }) : "";
  }

  incomplete(): string {
    const { complete, unboundedMass } = this.told.view.searched;
    return complete ? "" : this.t("explain.incomplete", { share: percent(unboundedMass) });
  }

  basis(): string {
    const { view } = this.told;
    const fine = view.observations.filter(({ state }) => state === "up").length;
    const count = view.searched.candidates;
    return this.t("explain.basis", {
      candidates: this.t("candidates", { count, shown: formatNumber(count) }),
      broken: formatNumber(view.observations.length - fine),
      fine: formatNumber(fine),
      changeset: formatNumber(view.asOf),
    });
  }
}
