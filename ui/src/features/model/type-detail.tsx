import { useTranslation } from "react-i18next";
import { PanelRow, PanelRows } from "../../components/panel";
import { useModelIndex } from "../../ipc/model-index";
import { DetailHead } from "./detail-head";
import { ImpactPicture } from "./impact-picture";
import styles from "./model.module.css";
import type { ModelTask } from "./model-task";

/** A relationship type: how it reads both ways, and which way failure travels, in words and as a picture. */
export function TypeDetail({ id, onTask }: { id: string; onTask: (task: ModelTask) => void }) {
  const { t } = useTranslation("model");
  const { types } = useModelIndex();
  const entry = types.get(id);
  if (entry === undefined) return null;
  const { label, inverseLabel, impact, strength, defaultGroup } = entry;
  return (
    <>
      <DetailHead id={id} label={label} onTask={onTask} />
      <div className={styles.figure}>
        <ImpactPicture kind={entry} />
        <p>{t(`impactSentence.${impact}`)}</p>
      </div>
      <div className={styles.facts}>
        <PanelRows>
          <PanelRow label={t("reads")}>{t("readsValue", { label, inverse: inverseLabel })}</PanelRow>
          {impact !== "none" && <PanelRow label={t("strength")}>{t(`strengthLong.${strength}`)}</PanelRow>}
          {impact !== "none" && <PanelRow label={t("column.group")}>{defaultGroup === null ? t("noGroup") : t("needs", { needs: defaultGroup })}</PanelRow>}
        </PanelRows>
      </div>
    </>
  );
}
