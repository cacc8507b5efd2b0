import { useTranslation } from "react-i18next";
import { ClassIcon } from "../../../components/class-icon";
import { formatNumber } from "../../../components/format";
import type { CiId } from "../../../components/ids";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import type { RootView } from "../../../ipc/bindings";
import styles from "./alone-panel.module.css";

/** What each of several failed CIs does by itself, so that one sees what only their coming together brings. */
export function AlonePanel({
  roots,
  onSelect,
}: {
  roots: readonly RootView[];
  onSelect: (ci: CiId) => void;
}) {
  const { t } = useTranslation("impact");
  return (
    <section className={styles.panel} aria-label={t("alone")}>
      <div className={styles.heading}>
        <h2>{t("alone")}</h2>
      </div>
      <ul className={styles.rows}>
        {roots.map(({ ci, alone }) => (
          <li key={ci.id}>
            <button type="button" className={styles.row} onClick={() => onSelect(ci.id)}>
              <ClassIcon classId={ci.class} size={15} />
              <MiddleEllipsis text={ci.name} className={styles.name ?? ""} />
              <span className={styles.word}>{t("aloneName")}</span>
              <span className={styles.counts}>
                <b>{t("aloneServices", { count: alone.servicesDown, formatted: formatNumber(alone.servicesDown) })}</b>
                {t("aloneCounts", { down: formatNumber(alone.down), atRisk: formatNumber(alone.atRisk) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
