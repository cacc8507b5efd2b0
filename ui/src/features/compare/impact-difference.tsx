import { type Icon, IconArrowDown, IconArrowUp, IconMinus, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { ClassIcon } from "../../components/class-icon";
import { formatNumber } from "../../components/format";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { momentName } from "../../components/moment-words";
import { StateMark } from "../../components/state-icon";
import type { AffectedDifferenceView, FareView, ImpactDifferenceView, ImpactSideView, ServicePointsView, StateView } from "../../ipc/bindings";
import styles from "./compare.module.css";

const FARES: Readonly<Record<FareView, Icon>> = {
  newlyHit: IconPlus,
  worse: IconArrowDown,
  better: IconArrowUp,
  noLongerHit: IconMinus,
};

/** How two moments fare otherwise. */
export function ImpactDifference({ difference, isAsked }: { difference: ImpactDifferenceView; isAsked: boolean }) {
  const { t } = useTranslation("compare");
  const { from, to, affected, affectedTotal, singlePointsAppeared, singlePointsGone } = difference;
  return (
    <div className={styles.scroll} tabIndex={0}>
      {isAsked ? <Counts from={from} to={to} /> : <p className={styles.note}>{t("failNone")}</p>}
      {isAsked && (
        <section aria-label={t("affected")}>
          <h2 className={styles.heading}>
            {t("affected")}{" "}
            <span>
              {affected.length < affectedTotal
                ? t("firstOf", { shown: formatNumber(affected.length), all: formatNumber(affectedTotal) })
                : formatNumber(affectedTotal)}
            </span>
          </h2>
          {affected.length === 0 && <p className={styles.note}>{t("affectedNone")}</p>}
          <ul>
            {affected.map((one) => (
              <Affected key={one.key} one={one} />
            ))}
          </ul>
        </section>
      )}
      <LostRedundancy difference={difference} />
      <Points heading={t("appeared")} none={t("appearedNone")} points={singlePointsAppeared} />
      <Points heading={t("gone")} none={t("goneNone")} points={singlePointsGone} />
    </div>
  );
}

const COUNTED = ["services", "down", "degraded", "atRisk"] as const;

function Counts({ from, to }: { from: ImpactSideView; to: ImpactSideView }) {
  const { t } = useTranslation("compare");
  const signed = (by: number) => (by > 0 ? `+${formatNumber(by)}` : formatNumber(by));
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("column.state")}</th>
            <th scope="col">{momentName(from.moment)}</th>
            <th scope="col">{momentName(to.moment)}</th>
            <th scope="col">{t("column.difference")}</th>
          </tr>
        </thead>
        <tbody>
          {COUNTED.map((what) => (
            <tr key={what}>
              <th scope="row">{t(`counted.${what}`)}</th>
              <td>{formatNumber(from[what])}</td>
              <td>{formatNumber(to[what])}</td>
              <td>{signed(to[what] - from[what])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {[from, to].map((side, at) =>
        side.missing.length === 0 ? null : (
          <p key={at === 0 ? "from" : "to"} className={styles.note}>
            {momentName(side.moment)}: {t("missing", { keys: side.missing.join(", ") })}
          </p>
        ),
      )}
    </>
  );
}

function Affected({ one: { id, key, name, class: classId, what, from, to } }: { one: AffectedDifferenceView }) {
  const { t } = useTranslation("compare");
  const app = useAppActions();
  const Picture = FARES[what];
  return (
    <li className={styles.affected}>
      <span className={styles.fare}>
        <Picture size={14} stroke={2} aria-hidden />
        {t(`fare.${what}`)}
      </span>
      <button type="button" className={styles.ci} onClick={() => app.select(id)}>
        <ClassIcon classId={classId} size={15} />
        <MiddleEllipsis text={name} />
        <span className={styles.key}>{key}</span>
      </button>
      <span className={styles.fates}>
        <Fate state={from} /> <span aria-hidden>→</span> <Fate state={to} />
      </span>
    </li>
  );
}

function Fate({ state }: { state: StateView | null }) {
  const { t } = useTranslation("compare");
  return state === null ? <span className={styles.quiet}>{t("absent")}</span> : <StateMark state={state} size={14} />;
}

function LostRedundancy({ difference: { lostRedundancy } }: { difference: ImpactDifferenceView }) {
  const { t } = useTranslation("compare");
  const app = useAppActions();
  return (
    <section aria-label={t("lost")}>
      <h2 className={styles.heading}>
        {t("lost")} <span>{formatNumber(lostRedundancy.length)}</span>
      </h2>
      {lostRedundancy.length === 0 && <p className={styles.note}>{t("lostNone")}</p>}
      <ul>
        {lostRedundancy.map((one) => (
          <li key={`${one.id} ${one.group ?? ""}`} className={styles.line}>
            <button type="button" className={styles.subject} onClick={() => app.select(one.id)}>
              {one.group === null ? one.key : `${one.key} · ${one.group}`}
            </button>
            <span className={styles.words}>
              {t("lostWords", { ...one })}
              {one.services.length > 0 && (
                <span className={styles.quiet}> · {t("hits", { services: one.services.join(", ") })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Points({ heading, none, points }: { heading: string; none: string; points: readonly ServicePointsView[] }) {
  return (
    <section aria-label={heading}>
      <h2 className={styles.heading}>
        {heading} <span>{formatNumber(points.reduce((sum, one) => sum + one.points.length, 0))}</span>
      </h2>
      {points.length === 0 && <p className={styles.note}>{none}</p>}
      <ul>
        {points.map(({ service, points: keys }) => (
          <li key={service} className={styles.line}>
            <span className={styles.subject}>{service}</span>
            <span className={styles.words}>{keys.join(", ")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
