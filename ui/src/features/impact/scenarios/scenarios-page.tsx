import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { EmptyState } from "../../../components/empty-state";
import styles from "../page.module.css";
import type { PageProps } from "../page-props";
import { ScenarioBar } from "./scenario-bar";
import { MOST_SCENARIOS, scenariosOf, withoutScenario, withScenario } from "./scenario-list";
import { ScenariosAnswer } from "./scenarios-answer";

/** Up to three selections side by side: what each does, and what differs. */
export function ScenariosPage({ params, setParams }: PageProps) {
  const { t } = useTranslation("deepImpact");
  const known = scenariosOf(params);
  const shown = known.length === 1 ? [...known, []] : known;
  const asked = shown.filter((forced) => forced.length > 0).length > 1;
  return (
    <div className={styles.page}>
      {shown.map((forced, at) => (
        <ScenarioBar
          // A scenario is its place.
          key={at}
          at={at}
          forced={forced}
          onChange={(next) => setParams(withScenario(params, at, next))}
          {...(shown.length > 2 ? { onRemove: () => setParams(withoutScenario(params, at)) } : {})}
        />
      ))}
      {shown.length < MOST_SCENARIOS && asked && (
        <div className={styles.bar}>
          <Button look="quiet" icon={IconPlus} onClick={() => setParams(withScenario(params, shown.length, []))}>
            {t("scenarios.add")}
          </Button>
        </div>
      )}
      {asked ? <ScenariosAnswer scenarios={shown} /> : <EmptyState sentence={t("scenarios.empty")} />}
    </div>
  );
}
