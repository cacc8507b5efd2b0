import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/empty-state";
import { ErrorNote } from "../../components/error-note";
import { formatInstant, formatNumber } from "../../components/format";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { ProgressStrip } from "../../components/progress-strip";
import { errorWords } from "../../ipc/errors";
import { useMoment } from "../../ipc/moment";
import { baselinesQuery } from "../../ipc/time-queries";
import { BaselineDetail } from "./baseline-detail";
import { BaselineHere } from "./baseline-here";
import styles from "./named-list.module.css";
import split from "./split.module.css";

/** The changesets that have names, with what changed since one of them. */
export function BaselinesSection({ chosen, onChoose }: { chosen: number | null; onChoose: (id: number | null) => void }) {
  const { t } = useTranslation("history");
  const { data, error, isFetching } = useQuery(baselinesQuery());
  const moment = useMoment();
  const baselines = data ?? [];
  const shown = baselines.find(({ id }) => id === chosen) ?? baselines.at(-1);
  const isNow = moment?.kind === "now";
  const isDraft = moment?.draft != null;
  return (
    <>
      <div className={styles.bar}>
        <BaselineHere
          changeset={isDraft ? moment.changeset.number : null}
          label={t(isNow || isDraft ? "baselineOfNow" : "baselineOfShown")}
        />
      </div>
      <div className={split.split}>
        <div className={split.master}>
          <ProgressStrip active={isFetching} />
          {error !== null && <ErrorNote words={errorWords(error)} />}
          {data !== undefined && baselines.length === 0 && <EmptyState sentence={t("baselinesNone")} />}
          <ul aria-label={t("baselines")} className={styles.list}>
            {baselines.toReversed().map(({ id, name, note, changeset }) => (
              <li key={id}>
                <button
                  type="button"
                  className={styles.row}
                  aria-current={id === shown?.id || undefined}
                  onClick={() => onChoose(id)}
                >
                  <MiddleEllipsis text={name} className={styles.name} />
                  <span className={styles.quiet}>{t("changeset", { number: formatNumber(changeset.number) })}</span>
                  <span className={styles.quiet}>{formatInstant(changeset.at)}</span>
                  <MiddleEllipsis text={note} className={styles.note} />
                </button>
              </li>
            ))}
          </ul>
        </div>
        <div className={split.detail}>
          {shown !== undefined && <BaselineDetail key={shown.id} baseline={shown} onGone={() => onChoose(null)} />}
        </div>
      </div>
    </>
  );
}
