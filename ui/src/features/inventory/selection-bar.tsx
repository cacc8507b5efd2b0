import { IconArchive, IconBolt, IconCircleCheck, IconMap, IconSquareX, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Button } from "../../components/button";
import { formatNumber } from "../../components/format";
import { IconButton } from "../../components/icon-button";
import { EMPTY_SELECTION, setSelection, useSelectionStore } from "../../components/selection-store";
import { classLabel, type ModelIndex } from "../../ipc/model-index";
import { ciSummariesQuery } from "../../ipc/queries";
import { useEditLock } from "../../ipc/moment";
import { classPlural } from "../../components/class-plural";
import styles from "./selection-bar.module.css";
import { RETIRE_LIMIT, useRetire } from "./use-retire";

/** How many CIs are looked at to tell whether all are of one class. */
const LOOKED_AT = 200;

/** What can be done with the selected CIs, floating over the rows while there are several. */
export function SelectionBar({ index }: { index: ModelIndex }) {
  const { t } = useTranslation("inventory");
  const app = useAppActions();
  const lock = useEditLock();
  const ids = useSelectionStore((selection) => selection.ids);
  const several = ids.length > 1;
  const { data } = useQuery({ ...ciSummariesQuery(ids.slice(0, LOOKED_AT)), enabled: several });
  const { retiring, retire } = useRetire();
  const [asking, setAsking] = useState(false);
  if (!several) return null;

  const shown = formatNumber(ids.length);
  const [only, ...others] = new Set((data ?? []).map((ci) => ci.class));
  const sameClass = only !== undefined && others.length === 0 && ids.length <= LOOKED_AT;
  const what = sameClass
    ? `${shown} ${classPlural(classLabel(index, only))}`
    : t("found", { count: ids.length, shown });
  const tooMany = ids.length > RETIRE_LIMIT;
  return (
    <section className={styles.bar} aria-label={t("bar")}>
      <strong className={styles.what}>{what}</strong>
      {asking ? (
        <>
          <Button
            look="filled"
            disabled={retiring}
            locked={lock}
            onClick={() => void retire(ids).then(() => setAsking(false))}
          >
            {t("retireConfirm", { what })}
          </Button>
          <Button look="quiet" disabled={retiring} onClick={() => setAsking(false)}>
            {t("keep")}
          </Button>
        </>
      ) : (
        <>
          <Button
            look="quiet"
            icon={IconBolt}
            onClick={() => app.openImpact(ids.map((ci) => ({ ci, state: "down" })))}
          >
            {t("fail")}
          </Button>
          <Button look="quiet" icon={IconSquareX} onClick={() => app.observe(ids, "down")}>
            {t("markBroken")}
          </Button>
          <Button look="quiet" icon={IconCircleCheck} onClick={() => app.observe(ids, "up")}>
            {t("markFine")}
          </Button>
          <Button look="quiet" icon={IconMap} onClick={() => app.openMap(ids)}>
            {t("showOnMap")}
          </Button>
          <Button
            look="quiet"
            icon={IconArchive}
            locked={lock ?? (tooMany ? t("retireMany", { limit: RETIRE_LIMIT }) : null)}
            onClick={() => setAsking(true)}
          >
            {t("retire")}
          </Button>
        </>
      )}
      <IconButton
        icon={IconX}
        size={16}
        label={t("clearSelection")}
        onClick={() => setSelection(EMPTY_SELECTION)}
      />
    </section>
  );
}
