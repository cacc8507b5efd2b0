import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/empty-state";
import { ErrorNote } from "../../components/error-note";
import { formatNumber } from "../../components/format";
import { ProgressStrip } from "../../components/progress-strip";
import { useStatusItems } from "../../components/status-store";
import { errorWords } from "../../ipc/errors";
import { ALL_CHANGESETS, askedFilter } from "./all-changesets";
import { ChangesetDetail } from "./changeset-detail";
import { ChangesetFilters } from "./changeset-filters";
import { ChangesetList } from "./changeset-list";
import styles from "./split.module.css";
import { useChangesetRows } from "./use-changeset-rows";
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
  const [sight, setSight] = useState({ first: 0, end: 1 });
  const settled = useSettled(filter, REST);
  const { rowAt, total, error, isPending, isFetching } = useChangesetRows(askedFilter(settled), sight);
  const counted = isPending ? "" : t("count", { count: total, shown: formatNumber(total) });
  useStatusItems(useMemo(() => (counted === "" ? [] : [counted]), [counted]));
  const isFiltered = settled !== ALL_CHANGESETS;
  const shown = chosen ?? rowAt(0)?.number ?? null;
  const change = (next: typeof filter) => {
    setSight({ first: 0, end: 1 });
    setFilter(next);
  };
  return (
    <>
      <ChangesetFilters filter={filter} onFilter={change} counted={error === null ? counted : ""} />
      <div className={styles.split}>
        <div className={styles.master}>
          <ProgressStrip active={isFetching} label={t("loading")} />
          {error !== null && <ErrorNote words={errorWords(error)} />}
          {error === null && !isPending && total === 0 && (
            <EmptyState
              sentence={t(isFiltered ? "noneFound" : "none")}
              actions={isFiltered ? [{ label: t("clearFilters"), run: () => change(ALL_CHANGESETS) }] : []}
            />
          )}
          {error === null && total > 0 && (
            <ChangesetList
              key={JSON.stringify(settled)}
              rowAt={rowAt}
              total={total}
              chosen={shown}
              isWhole={!isFiltered}
              onChoose={onChoose}
              onSight={setSight}
            />
          )}
        </div>
        <div className={styles.detail}>
          {shown !== null && error === null && <ChangesetDetail key={shown} number={shown} />}
        </div>
      </div>
    </>
  );
}
