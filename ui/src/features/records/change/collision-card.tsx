import clsx from "clsx";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { collisionWords } from "../../../components/collision-words";
import { formatClock } from "../../../components/format";
import { formatSpan } from "../../../components/format-span";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { Mono } from "../../../components/mono";
import { StateMark } from "../../../components/state-icon";
import type { CollidingCiView, CollisionView, TimeSpanView } from "../../../ipc/bindings";
import styles from "./collisions.module.css";

/** CIs and services told of a joint outage. */
const TOLD = 6;

/** One collision, seen from one of its changes: with what, when, and what becomes of which CI. */
export function CollisionCard({ collision, from }: { collision: CollisionView; from: number }) {
  const { t } = useTranslation("records");
  const { openRecord } = useAppActions();
  const isOther = collision.otherChange === from;
  const other = isOther
    ? { id: collision.change, name: collision.number, title: collision.title, span: collision.span }
    : { id: collision.otherChange, name: collision.otherName, title: collision.otherTitle, span: collision.otherSpan };
  const isJoint = collision.kind === "joint_outage";
  const both = collision.otherSpan === null ? null : overlap(collision.span, collision.otherSpan);
  const named = other.id === null ? <strong>{other.name}</strong> : <Mono>{other.name}</Mono>;
  return (
    <article className={clsx(styles.card, isJoint && styles.joint)}>
      <p className={styles.line}>
        <span className={clsx(styles.kind, isJoint && styles.lost)}>{t(`collision.kind.${collision.kind}`)}</span>
        {other.id === null ? (
          named
        ) : (
          <button type="button" className={styles.open} onClick={() => openRecord(other.id ?? 0, "change")}>
            {named} <strong>{other.title}</strong>
          </button>
        )}
        {other.span !== null && <span className={styles.quiet}>{formatSpan(other.span.start, other.span.end)}</span>}
        {both !== null && (
          <span className={styles.both}>{t("collision.both", { span: `${formatClock(both.start)} – ${formatClock(both.end)}` })}</span>
        )}
      </p>
      <p className={styles.sentence}>{collisionWords(collision)}</p>
      {isJoint && <Outcome collision={collision} />}
    </article>
  );
}

/** What becomes of each CI under either change alone and under both. */
function Outcome({ collision }: { collision: CollisionView }) {
  const { t } = useTranslation("records");
  const rows: readonly CollidingCiView[] = [...collision.services, ...collision.cis].slice(0, TOLD);
  const left = collision.cisTotal + collision.servicesTotal - rows.length;
  return (
    <table className={styles.table}>
      <caption className={styles.unseen}>{t("collision.states")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("collision.ci")}</th>
          <th scope="col">{t("collision.alone", { number: collision.number })}</th>
          <th scope="col">{t("collision.alone", { number: collision.otherName })}</th>
          <th scope="col">{t("collision.together")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ ci, name, alone, otherAlone, together }) => (
          <tr key={ci}>
            <th scope="row">
              <MiddleEllipsis text={name} />
            </th>
            <td>
              <StateMark state={alone} />
            </td>
            <td>
              <StateMark state={otherAlone} />
            </td>
            <td>
              <StateMark state={together} />
            </td>
          </tr>
        ))}
      </tbody>
      {left > 0 && (
        <tfoot>
          <tr>
            <td colSpan={4}>{t("collision.moreCis", { count: left })}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function overlap(one: TimeSpanView, other: TimeSpanView): TimeSpanView | null {
  const start = one.start > other.start ? one.start : other.start;
  const end = one.end < other.end ? one.end : other.end;
  return Date.parse(start) < Date.parse(end) ? { start, end } : null;
}
