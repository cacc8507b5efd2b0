import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Asked } from "../../components/asked";
import { EmptyState } from "../../components/empty-state";
import { formatNumber } from "../../components/format";
import type { Between, ChangedBackView, ThroughView } from "../../ipc/bindings";
import { comparedThroughQuery } from "../../ipc/time-queries";
import { useAttributeLabel } from "../../ipc/use-differences";
import styles from "./compare.module.css";

/** What changed and changed back between two moments, and what came and went: asked for on demand. */
export function ThroughTab({ between }: { between: Between }) {
  const { t } = useTranslation("compare");
  const asked = comparedThroughQuery(between, t("lookingThrough"));
  const query = useQuery(asked);
  return (
    <div className={styles.scroll} tabIndex={0}>
      <Asked query={query} queryKey={asked.queryKey} label={t("lookingThrough")}>
        {(through) => <Through through={through} />}
      </Asked>
    </div>
  );
}

function Through({ through }: { through: ThroughView }) {
  const { t } = useTranslation("compare");
  const { changedBack, changedBackTotal, cameAndWent, cameAndWentTotal } = through;
  if (changedBackTotal + cameAndWentTotal === 0) return <EmptyState sentence={t("throughNone")} />;
  return (
    <>
      {changedBackTotal > 0 && (
        <section aria-label={t("changedBack")}>
          <Heading text={t("changedBack")} shown={changedBack.length} all={changedBackTotal} />
          <ul>
            {changedBack.map((one) => (
              <ChangedBack key={`${one.subject} ${one.attribute}`} one={one} />
            ))}
          </ul>
        </section>
      )}
      {cameAndWentTotal > 0 && (
        <section aria-label={t("cameAndWent")}>
          <Heading text={t("cameAndWent")} shown={cameAndWent.length} all={cameAndWentTotal} />
          <ul>
            {cameAndWent.map(({ subject, made, deleted }) => (
              <li key={`${subject} ${made}`} className={styles.line}>
                <span className={styles.subject}>{subject}</span>
                <span className={styles.quiet}>
                  {t("made", { number: formatNumber(made) })}, {t("deleted", { number: formatNumber(deleted) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** A heading with how many lines follow, and of how many. */
function Heading({ text, shown, all }: { text: string; shown: number; all: number }) {
  const { t } = useTranslation("compare");
  const counts = { shown: formatNumber(shown), all: formatNumber(all) };
  return (
    <h2 className={styles.heading}>
      {text} <span>{shown < all ? t("firstOf", counts) : counts.all}</span>
    </h2>
  );
}

function ChangedBack({ one: { subject, ci, attribute, value, steps } }: { one: ChangedBackView }) {
  const { t } = useTranslation(["compare", "common"]);
  const app = useAppActions();
  const labelOf = useAttributeLabel();
  const said = (text: string | null) => (text === null || text === "" ? t("common:noValue") : text);
  return (
    <li className={styles.line}>
      {ci === null ? (
        <span className={styles.subject}>{subject}</span>
      ) : (
        <button type="button" className={styles.subject} onClick={() => app.select(ci)}>
          {subject}
        </button>
      )}
      <span className={styles.words}>
        {labelOf(attribute)} {t("stays", { value: said(value) })}:{" "}
        {steps.map((step) => (
          <span key={`${step.changeset} ${step.value}`} className={styles.step}>
            <span aria-hidden>→</span> {said(step.value)}{" "}
            <button type="button" className={styles.link} onClick={() => app.openHistory("changesets", step.changeset)}>
              {t("step", { number: formatNumber(step.changeset) })}
            </button>{" "}
          </span>
        ))}
      </span>
    </li>
  );
}
