import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { ClassSelect } from "../../components/class-select";
import { DifferenceList } from "../../components/difference-list";
import { EmptyState } from "../../components/empty-state";
import { ErrorNote } from "../../components/error-note";
import { formatNumber } from "../../components/format";
import { ProgressStrip } from "../../components/progress-strip";
import { Segmented } from "../../components/segmented";
import { TextField } from "../../components/text-field";
import type { Between, ChangeKindView, ComparisonView, DifferenceCounts, DifferenceFilter } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { useModelIndex } from "../../ipc/model-index";
import { ALL_DIFFERENCES, useDifferences } from "../../ipc/use-differences";
import styles from "./compare.module.css";

type What = ChangeKindView | "all";
const WHATS: readonly What[] = ["all", "added", "removed", "changed"];

/** Everything that differs, attribute by attribute, narrowed down. */
export function DifferencesTab({ between, counts }: { between: Between; counts: ComparisonView }) {
  const { t } = useTranslation("compare");
  const app = useAppActions();
  const [filter, setFilter] = useState(ALL_DIFFERENCES);
  const { items, isPending, isFetching, error, more, labelOf } = useDifferences(between, filter);
  return (
    <>
      <FilterBar filter={filter} onFilter={setFilter} counts={counts} />
      <div className={styles.place}>
        <ProgressStrip active={isFetching} />
        {error !== null && <ErrorNote words={errorWords(error)} />}
        {error === null && !isPending && items.length === 0 && (
          <EmptyState
            sentence={t("noneFound")}
            actions={[{ label: t("clear"), run: () => setFilter(ALL_DIFFERENCES) }]}
          />
        )}
        {error === null && items.length > 0 && (
          <DifferenceList label={t("list")} items={items} labelOf={labelOf} onSelect={app.select} onEnd={more} />
        )}
      </div>
    </>
  );
}

function countOf(counts: DifferenceCounts, what: What): number {
  return what === "all" ? counts.added + counts.removed + counts.changed : counts[what];
}

function FilterBar({
  filter,
  onFilter,
  counts: { cis, relationships },
}: {
  filter: DifferenceFilter;
  onFilter: (filter: DifferenceFilter) => void;
  counts: ComparisonView;
}) {
  const { t } = useTranslation(["compare", "common"]);
  const { model } = useModelIndex();
  const [cisInAll, inAll] = [countOf(cis, "all"), countOf(relationships, "all")];
  const count = (what: What) => formatNumber(countOf(cis, what) + countOf(relationships, what));
  return (
    <div role="search" className={styles.filters}>
      <Segmented
        label={t("what")}
        value={filter.what ?? "all"}
        options={WHATS.map((value) => ({ value, label: `${t(`whats.${value}`)} ${count(value)}` }))}
        onChange={(what) => onFilter({ ...filter, what: what === "all" ? null : what })}
      />
      <TextField
        small
        className={styles.text}
        aria-label={t("text")}
        placeholder={t("text")}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      <ClassSelect
        label={t("class")}
        any={t("anyClass")}
        classes={model.classes}
        value={filter.class}
        onChange={(next) => onFilter({ ...filter, class: next })}
      />
      <span className={styles.counts}>
        {t("common:cis", { count: cisInAll, shown: formatNumber(cisInAll) })},{" "}
        {t("relationships", { count: inAll, shown: formatNumber(inAll) })}
      </span>
    </div>
  );
}
