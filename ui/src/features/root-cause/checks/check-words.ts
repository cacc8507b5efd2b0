import type { TFunction } from "i18next";
import type { CheckView } from "../../../ipc/bindings";
import type { Told } from "../told";

/** What a look at a CI would tell: its state under the best hypothesis and under the first that has it otherwise. */
export function checkWords(t: TFunction<"rootCause">, told: Told, { predicted }: CheckView): string {
  const { hypotheses } = told.view;
  const nameAt = (index: number) => {
    const faults = hypotheses[index]?.faults ?? [];
    const [first] = faults.map(({ ci }) => told.nameOf(ci));
    const more = faults.length - 1;
    return first === undefined || more < 1 ? (first ?? "") : t("titleMore", { first, count: more });
  };
  const words = predicted.map((state) => t(`check.state.${state}`));
  const [best] = words;
  const other = words.findIndex((word) => word !== best);
  if (best === undefined || other === -1) return t("check.tellsRest");
  const sameFault = nameAt(0) === nameAt(other);
  // The same CI in another way of failing: then only what it says of that one is worth words.
  if (sameFault) return t("check.tellsFrom", { broken: best, cause: nameAt(0) });
  return t("check.tells", { broken: best, cause: nameAt(0), fine: words[other] ?? "", other: nameAt(other) });
}
