import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { DifferenceList } from "../../components/difference-list";
import { ErrorNote } from "../../components/error-note";
import { formatNumber } from "../../components/format";
import { ProgressStrip } from "../../components/progress-strip";
import { errorWords } from "../../ipc/errors";
import { ALL_DIFFERENCES, useDifferences } from "../../ipc/use-differences";
import styles from "./changeset-detail.module.css";
import { contentOf } from "./content-of";

/** What a changeset altered, from what to what. */
export function ChangesetContent({ number }: { number: number }) {
  const { t } = useTranslation("history");
  const app = useAppActions();
  const between = useMemo(() => contentOf(number), [number]);
  const { items, isPending, isFetching, error, more, labelOf } = useDifferences(between, ALL_DIFFERENCES);
  const shown = formatNumber(number);
  return (
    <div className={styles.content}>
      <ProgressStrip active={isFetching} />
      {error !== null && <ErrorNote words={errorWords(error)} />}
      {error === null && !isPending && items.length === 0 && <p className={styles.none}>{t("nothingListed")}</p>}
      {error === null && items.length > 0 && (
        <DifferenceList
          label={t("content", { number: shown })}
          items={items}
          labelOf={labelOf}
          onSelect={app.select}
          onEnd={more}
        />
      )}
    </div>
  );
}
