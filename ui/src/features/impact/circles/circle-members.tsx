import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import type { CircleView } from "../../../ipc/bindings";
import { useModelIndex } from "../../../ipc/model-index";
import { CiCell } from "../cells/ci-cell";
import page from "../page.module.css";
import { select } from "../select";
import styles from "./circle-members.module.css";

/** The CIs of one circle, and what would open it. */
export function CircleMembers({ circle }: { circle: CircleView }) {
  const { t } = useTranslation("deepImpact");
  const { types } = useModelIndex();
  const { cis, total, weakest } = circle;
  return (
    <section className={page.below} aria-label={t("circles.members")}>
      <div className={page.heading}>
        <h2>{t("circles.members")}</h2>
        <span className={page.note}>
          {cis.length < total ? t("shownOf", { shown: formatNumber(cis.length), total: formatNumber(total) }) : formatNumber(total)}
        </span>
      </div>
      <p className={page.said}>
        {t("circles.review", {
          dependent: weakest.dependent.name,
          verb: types.get(weakest.kind)?.label ?? weakest.kind,
          provider: weakest.provider.name,
          strength: t(`strength.${weakest.strength}`),
        })}
      </p>
      <ul className={styles.members} tabIndex={0} aria-label={t("circles.members")}>
        {cis.map((ci) => (
          <li key={ci.id}>
            <button type="button" className={styles.member} onClick={() => select(ci.id)}>
              <CiCell ci={ci} withKey />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
