import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ClassIcon } from "../../components/class-icon";
import { PanelSection } from "../../components/panel";
import type { ModelSection } from "../../components/views";
import type { AllowedEndsView } from "../../ipc/bindings";
import { useModelIndex } from "../../ipc/model-index";
import { endText } from "./allowed-text";
import styles from "./allowed.module.css";

/** The pairs of classes between which a relationship type is allowed. */
export function AllowedList({ allowed, onShow }: { allowed: readonly AllowedEndsView[]; onShow: (section: ModelSection, id: string) => void }) {
  const { t } = useTranslation("model");
  return (
    <PanelSection heading={t("allowed.heading")}>
      {allowed.length === 0 ? (
        <p className={styles.quiet}>{t("allowed.anywhere")}</p>
      ) : (
        <>
          <ul className={styles.pairs}>
            {allowed.map(({ source, target }) => (
              <li key={`${source} ${target}`} className={styles.pair}>
                <End id={source} onShow={onShow} />
                <IconArrowRight size={14} stroke={1.5} className={styles.arrow} aria-label={t("allowed.to")} />
                <End id={target} onShow={onShow} />
              </li>
            ))}
          </ul>
          <p className={styles.quiet}>{t("allowed.below")}</p>
        </>
      )}
    </PanelSection>
  );
}

/** One end of a pair; a class leads to itself. */
function End({ id, onShow }: { id: string | null; onShow: (section: ModelSection, id: string) => void }) {
  const { t } = useTranslation("model");
  const index = useModelIndex();
  const label = endText(t, index, id);
  if (id === null) return <span className={styles.any}>{label}</span>;
  return (
    <button type="button" className={styles.end} title={label} onClick={() => onShow("classes", id)}>
      <ClassIcon classId={id} />
      <span className={styles.name}>{label}</span>
    </button>
  );
}
