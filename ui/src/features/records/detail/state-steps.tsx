import { IconAlertTriangle, IconCircle, IconCircleCheckFilled, IconCircleDot } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../components/format";
import { WAY } from "../../../components/record-kinds";
import type { RecordDetailView, RecordStateView } from "../../../ipc/bindings";
import { withinSentence } from "../../../locales/formats";
import { worded } from "../../../locales/sentences";
import styles from "./record-view.module.css";

const MARKS = { before: IconCircleCheckFilled, here: IconCircleDot, after: IconCircle } as const;

/** The life of a record as steps, and what the next one still lacks. */
export function StateSteps({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const { line, moves } = detail;
  const way = WAY[line.kind];
  // A state beside the way, such as cancelled, stands where the record left it.
  const states = way.includes(line.state) ? way : [...wayUntilThen(detail), line.state];
  const here = states.indexOf(line.state);
  const [next] = moves;
  const missing = next === undefined ? [] : next.missing.map(({ words }) => worded(words));
  return (
    <section className={styles.steps} aria-label={t("detail.steps")}>
      <ol>
        {states.map((state, index) => {
          const at = index < here ? "before" : index === here ? "here" : "after";
          const Mark = MARKS[at];
          const since = cameInto(detail, state);
          return (
            <li key={state} className={styles.step} data-at={at} aria-current={at === "here" ? "step" : undefined}>
              <Mark size={18} stroke={1.5} aria-hidden />
              {t(`state.${state}`)}
              {at !== "after" && since !== null && (
                <span className={styles.since}>
                  {at === "here" ? t("detail.since", { when: formatDay(since) }) : formatDay(since)}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {next !== undefined && missing.length > 0 && (
        <p className={styles.missing} title={missing.join(", ")}>
          <IconAlertTriangle size={15} stroke={1.5} aria-hidden />
          <span>{t("detail.missing", { state: withinSentence(t(`state.${next.to}`)), what: missing.join(", ") })}</span>
        </p>
      )}
    </section>
  );
}

/** When a record came into a state last; its making where it began in it. */
function cameInto({ entries, line }: RecordDetailView, state: RecordStateView): string | null {
  const moved = entries.findLast(({ content }) => content.entry === "move" && content.to === state);
  if (moved !== undefined) return moved.at;
  return state === WAY[line.kind][0] ? line.createdAt : null;
}

function wayUntilThen({ entries, line }: RecordDetailView): readonly RecordStateView[] {
  const moved = entries.findLast(({ content }) => content.entry === "move" && content.to === line.state);
  const from = moved?.content.entry === "move" ? moved.content.from : WAY[line.kind][0];
  const way = WAY[line.kind];
  return way.slice(0, way.indexOf(from ?? line.state) + 1);
}
