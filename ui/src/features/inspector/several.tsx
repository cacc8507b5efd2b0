import { IconBolt, IconMap } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Button } from "../../components/button";
import { ClassIcon } from "../../components/class-icon";
import { formatNumber } from "../../components/format";
import type { CiId } from "../../components/ids";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { PanelSection } from "../../components/panel";
import { EMPTY_SELECTION, selectOnly, setSelection } from "../../components/selection-store";
import { classLabel, type ModelIndex } from "../../ipc/model-index";
import { ciSummariesQuery } from "../../ipc/queries";
import relationshipStyles from "./relationships.module.css";
import styles from "./several.module.css";

/** How many selected CIs are read to count their classes. */
const COUNTED = 1000;
/** How many selected CIs are listed. */
const LISTED = 50;

/** What several selected CIs are, and what can be done with all of them. */
export function Several({ ids, index }: { ids: readonly CiId[]; index: ModelIndex }) {
  const { t } = useTranslation("inspector");
  const app = useAppActions();
  const { data } = useQuery(ciSummariesQuery(ids.slice(0, COUNTED)));
  const cis = data ?? [];
  const counts = new Map<string, number>();
  for (const { class: id } of cis) counts.set(id, (counts.get(id) ?? 0) + 1);
  const byCount = [...counts].toSorted(([, a], [, b]) => b - a);
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.title}>{t("severalSelected", { shown: formatNumber(ids.length) })}</h2>
        <div className={styles.actions}>
          <Button
            small
            icon={IconBolt}
            onClick={() => app.openImpact(ids.map((ci) => ({ ci, state: "down" })))}
          >
            {t("failThese")}
          </Button>
          <Button small icon={IconMap} onClick={() => app.openMap(ids)}>
            {t("action.showOnMap")}
          </Button>
          <Button small look="quiet" onClick={() => setSelection(EMPTY_SELECTION)}>
            {t("clear")}
          </Button>
        </div>
      </header>
      <PanelSection
        heading={t("byClass")}
        note={
          ids.length > COUNTED ? t("firstOf", { shown: formatNumber(COUNTED) }) : undefined
        }
      >
        <ul>
          {byCount.map(([id, count]) => (
            <li key={id} className={styles.count}>
              <ClassIcon classId={id} size={15} />
              <span>{classLabel(index, id)}</span>
              <span className={styles.number}>{formatNumber(count)}</span>
            </li>
          ))}
        </ul>
      </PanelSection>
      <PanelSection
        heading={t("selection")}
        note={ids.length > LISTED ? t("firstOf", { shown: formatNumber(LISTED) }) : undefined}
      >
        <ul>
          {cis.slice(0, LISTED).map((ci) => (
            <li key={ci.id} className={relationshipStyles.line} data-status={ci.status}>
              <span className={relationshipStyles.rest}>
                <button
                  type="button"
                  className={relationshipStyles.other}
                  onClick={() => setSelection(selectOnly(ci.id))}
                >
                  <ClassIcon classId={ci.class} size={15} />
                  <MiddleEllipsis text={ci.name} className={relationshipStyles.name} />
                </button>
                <span className={relationshipStyles.note}>{ci.key}</span>
              </span>
            </li>
          ))}
        </ul>
      </PanelSection>
    </>
  );
}
