import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../components/error-note";
import { ProgressStrip } from "../../../components/progress-strip";
import type { ForcedState } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { impactQuery } from "../../../ipc/queries";
import place from "../../../components/asked.module.css";
import { DifferenceList } from "./difference-list";
import { LETTERS } from "./scenario-list";
import { ScenarioCounts } from "./scenario-counts";

/** The answers to several selections, those without a CI left out. */
export function ScenariosAnswer({ scenarios }: { scenarios: readonly (readonly ForcedState[])[] }) {
  const { t } = useTranslation(["deepImpact", "impact"]);
  const asked = scenarios.flatMap((forced, at) => (forced.length === 0 ? [] : [{ forced, letter: LETTERS[at] ?? "" }]));
  const answers = useQueries({ queries: asked.map(({ forced }) => impactQuery(forced)) });
  const error = answers.find((answer) => answer.error !== null)?.error ?? null;
  const known = asked.flatMap((scenario, at) => {
    const answer = answers[at]?.data;
    return answer === undefined ? [] : [{ ...scenario, answer }];
  });
  const isOutdated = answers.some(({ isPlaceholderData }) => isPlaceholderData);
  return (
    <div className={place.place}>
      <ProgressStrip active={answers.some(({ isFetching }) => isFetching)} label={t("impact:answering")} />
      {error !== null && <ErrorNote words={errorWords(error)} />}
      {error === null && known.length === asked.length && (
        <div className={place.answer} data-outdated={isOutdated || undefined}>
          <ScenarioCounts scenarios={known} />
          <DifferenceList scenarios={known} />
        </div>
      )}
    </div>
  );
}
