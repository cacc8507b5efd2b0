import { useTranslation } from "react-i18next";
import { PanelRow, PanelRows } from "../../components/panel";
import type { ModelSection } from "../../components/views";
import { useModelIndex } from "../../ipc/model-index";
import { AllowedList } from "./allowed-list";
import { DetailHead } from "./detail-head";
import { ImpactPicture } from "./impact-picture";
import styles from "./model.module.css";
import type { ModelTask } from "./model-task";

/** A relationship type: how it reads both ways, which way failure travels, in words and as a picture, and where it is allowed. */
export function TypeDetail({
  id,
  onTask,
  onShow,
}: {
  id: string;
  onTask: (task: ModelTask) => void;
  onShow: (section: ModelSection, id: string) => void;
}) {
  const { t } = useTranslation("model");
  const { types } = useModelIndex();
  const entry = types.get(id);
  if (entry === undefined) return null;
  const { label, inverseLabel, impact, strength, defaultGroup, allowed } = entry;
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
      <div className={styles.scroll}>
        <AllowedList allowed={allowed} onShow={onShow} />
      </div>
    </>
  );
}
