import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/empty-state";
import { ErrorNote } from "../../components/error-note";
import { formatNumber } from "../../components/format";
import { ProgressStrip } from "../../components/progress-strip";
import { useStatusItems } from "../../components/status-store";
import { errorWords } from "../../ipc/errors";
import { changesetPagesQuery } from "../../ipc/time-queries";
import { usePages } from "../../ipc/use-pages";
import { ChangesetDetail } from "./changeset-detail";
import { ChangesetFilters } from "./changeset-filters";
import { ChangesetList } from "./changeset-list";
import { ALL_CHANGESETS } from "./all-changesets";
import styles from "./split.module.css";
import { useSettled } from "./use-settled";

/** How long typing must rest before the history is asked, in milliseconds. */
const REST = 200;

/** All changesets, narrowed down, with one of them opened beside. */
export function ChangesetsSection({
  chosen,
  onChoose,
}: {
  chosen: number | null;
  onChoose: (number: number | null) => void;
}) {
  const { t } = useTranslation("history");
  const [filter, setFilter] = useState(ALL_CHANGESETS);
  const settled = useSettled(filter, REST);
  const changesets = usePages(useInfiniteQuery(changesetPagesQuery(settled)));
  const { rows, total, error, isPending, isFetching, isLate, more } = changesets;
  const counted = t("count", { count: total, shown: formatNumber(total) });
  useStatusItems(useMemo(() => (isPending ? [] : [counted]), [counted, isPending]));
  const isFiltered = settled !== ALL_CHANGESETS;
  const first = rows[0]?.number ?? null;
  const shown = chosen ?? first;
  return (
    <>
      <ChangesetFilters filter={filter} onFilter={setFilter} counted={error === null ? counted : ""} />
      <div className={styles.split}>
        <div className={styles.master} data-late={isLate || undefined}>
          <ProgressStrip active={isFetching} label={t("loading")} />
          {error !== null && <ErrorNote words={errorWords(error)} />}
          {error === null && !isPending && total === 0 && (
            <EmptyState
              sentence={t(isFiltered ? "noneFound" : "none")}
              actions={isFiltered ? [{ label: t("clearFilters"), run: () => setFilter(ALL_CHANGESETS) }] : []}
            />
          )}
          {error === null && total > 0 && (
            <ChangesetList rows={rows} total={total} chosen={shown} onChoose={onChoose} onEnd={more} />
          )}
        </div>
        <div className={styles.detail}>
          {shown !== null && error === null && <ChangesetDetail key={shown} number={shown} known={rows} />}
        </div>
      </div>
    </>
  );
}
