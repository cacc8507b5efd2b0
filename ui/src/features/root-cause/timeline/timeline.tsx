import clsx from "clsx";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatInstant, formatNumber } from "../../../components/format";
import { selectAll, selectOnly, setSelection } from "../../../components/selection-store";
import { StateIcon } from "../../../components/state-icon";
import { useWidth } from "../../../components/use-width";
import type { Faults } from "../causes/chosen-cause";
import { spanText } from "../span";
import type { Told } from "../told";
import styles from "./timeline.module.css";
import { type ChangeMark, type OnsetMark, timelineItems } from "./timeline-items";

/** Height of a lane, and of the first one's middle, in pixels. */
const LANE = 32;
const FIRST = 18;

const laneTop = (lane: number) => FIRST + lane * LANE;

/** One line of time: changes before the first onset, where hours shrink with age, and onsets after it. */
export function Timeline({ told, faults }: { told: Told; faults: Faults }) {
  const { t } = useTranslation("rootCause");
  const [ref, width] = useWidth<HTMLDivElement>();
  const items = useMemo(() => timelineItems(t, told, faults, width), [t, told, faults, width]);
  const { onsetIsStated } = told.view;
  return (
    <section className={styles.timeline} aria-label={t("time.label")}>
      <div className={styles.head}>
        <h2>{t("time.heading")}</h2>
        <p className={styles.key}>
          <span className={styles.keyEntry}>
            <span className={styles.diamond} aria-hidden />
            {t("time.changed")}
          </span>
          {onsetIsStated && (
            <span className={styles.keyEntry}>
              <StateIcon state="down" size={14} />
              {t("time.onset")}
            </span>
          )}
          <span className={styles.hint}>{t(onsetIsStated ? "time.hint" : "time.noOnset")}</span>
        </p>
      </div>
      <div ref={ref} className={styles.plot}>
        {width > 0 && (
          <>
            <div className={styles.after} style={{ insetInlineStart: items.onsetAt }} />
            {items.ticks.map(({ at, label }) => (
              <div key={at} className={styles.tick} style={{ insetInlineStart: at }}>
                <span>{label}</span>
              </div>
            ))}
            <div className={styles.first} style={{ insetInlineStart: items.onsetAt }} />
            {!onsetIsStated && (
              <span className={styles.now} style={{ insetInlineStart: items.onsetAt }}>
                {t("time.now")}
              </span>
            )}
            <ul aria-label={t("time.changed")}>
              {items.changes.map((mark) => (
                <Change key={mark.change.changeset} mark={mark} />
              ))}
            </ul>
            <ul aria-label={t("time.onset")}>
              {items.onsets.map((mark) => (
                <Onset key={mark.ci} mark={mark} told={told} />
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

function Change({ mark }: { mark: ChangeMark }) {
  const { t } = useTranslation("rootCause");
  const { change, at, lane, side, label, number, isOfCause } = mark;
  const words = t("time.changeAt", {
    number: formatNumber(change.changeset),
    span: spanText(t, change.hoursBefore * 3600),
    message: label,
  });
  return (
    <li className={styles.item} style={{ insetInlineStart: at, insetBlockStart: laneTop(lane) }} data-cause={isOfCause || undefined}>
      <span className={styles.stem} style={{ blockSize: laneTop(2) - laneTop(lane) + 30 }} />
      <button
        type="button"
        className={styles.mark}
        aria-label={`${number} ${label}. ${words}`}
        title={`${words}\n${formatInstant(change.at)} · ${change.author}`}
        onClick={() => setSelection(selectAll(change.cis, change.cis[0]))}
      >
        <span className={styles.diamond} />
      </button>
      {side !== null && (
        <span className={clsx(styles.words, side === "start" && styles.before)} aria-hidden>
          <b>{number}</b> {label}
        </span>
      )}
    </li>
  );
}

function Onset({ mark, told }: { mark: OnsetMark; told: Told }) {
  const { t } = useTranslation(["rootCause", "common"]);
  const onset = told.observed.get(mark.ci)?.onset ?? told.view.onset;
  const words = t("time.onsetAt", {
    name: mark.label,
    state: t(`common:state.${mark.state}`).toLowerCase(),
    time: formatInstant(onset),
  });
  return (
    <li className={styles.item} style={{ insetInlineStart: mark.at, insetBlockStart: laneTop(mark.lane) }}>
      <button
        type="button"
        className={clsx(styles.mark, styles.state)}
        aria-label={words}
        title={words}
        onClick={() => setSelection(selectOnly(mark.ci))}
      >
        <StateIcon state={mark.state} size={16} />
      </button>
      {mark.side !== null && (
        <span className={clsx(styles.words, styles.name, mark.side === "start" && styles.before)} aria-hidden>
          {mark.label}
        </span>
      )}
    </li>
  );
}
