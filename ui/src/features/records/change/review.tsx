import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { ErrorNote } from "../../../components/error-note";
import { formatSpan } from "../../../components/format-span";
import { Mono } from "../../../components/mono";
import { ProgressStrip } from "../../../components/progress-strip";
import { StateMark } from "../../../components/state-icon";
import type { ReviewedCiView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useModelIndex } from "../../../ipc/model-index";
import { changeReviewQuery } from "../../../ipc/record-queries";
import styles from "../detail/record-tabs.module.css";

/** What was predicted of a change against what incidents report: hits, misses, false alarms, and what would have helped. */
export function Review({ change }: { change: number }) {
  const { t } = useTranslation("records");
  const { types } = useModelIndex();
  const { data, error, isFetching } = useQuery(changeReviewQuery(change));
  if (error !== null) return <ErrorNote words={errorWords(error)} />;
  if (data === undefined) return <ProgressStrip active={isFetching} label={t("review.working")} />;
  return (
    <>
      <p className={`${styles.part} ${styles.when}`}>
        {t("review.span", { span: formatSpan(data.span.start, data.span.end) })}{" "}
        {data.draft === null
          ? t("review.predictedAt", { changeset: data.predictedAt })
          : t("review.predictedWith", { draft: data.draft })}
      </p>
      <Cis heading={t("review.hits")} none={t("review.noHits")} cis={data.hits} />
      <Cis heading={t("review.misses")} none={t("review.noMisses")} cis={data.misses} />
      <Cis heading={t("review.falseAlarms")} none={t("review.noFalseAlarms")} cis={data.falseAlarms} />
      {data.proposals.length > 0 && (
        <section className={styles.part}>
          <h3>{t("review.proposals")}</h3>
          <ul>
            {data.proposals.map(({ source, kind, target, alike }) => (
              <li key={`${source} ${kind} ${target}`} className={styles.entry}>
                <Mono>
                  {source} {types.get(kind)?.label ?? kind} {target}
                </Mono>
                <p className={styles.when}>{t("review.alike", { count: alike })}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Cis({ heading, none, cis }: { heading: string; none: string; cis: readonly ReviewedCiView[] }) {
  const { t } = useTranslation("records");
  const { select } = useAppActions();
  return (
    <section className={styles.part}>
      <h3>
        {heading} <span className={styles.when}>{cis.length}</span>
      </h3>
      {cis.length === 0 && <p className={styles.none}>{none}</p>}
      <ul>
        {cis.map(({ ci, key, predicted, incidents }) => (
          <li key={ci} className={styles.entry}>
            <p className={styles.who}>
              <button type="button" className={styles.file} onClick={() => select(ci)}>
                <Mono>{key}</Mono>
              </button>
              <span>{t("review.predicted")}</span>
              <StateMark state={predicted} />
              <span className={styles.when}>{incidents.join(", ")}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
