import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/empty-state";
import { ErrorNote } from "../../components/error-note";
import { IconButton } from "../../components/icon-button";
import { ProgressStrip } from "../../components/progress-strip";
import type { CiDetail } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import type { ModelIndex } from "../../ipc/model-index";
import { relationshipHistoryQuery } from "../../ipc/time-queries";
import styles from "./forms.module.css";
import { HistoryEntries } from "./history-entries";
import { showForm } from "./inspector-store";
import { shortName } from "../../components/short-name";

/** What became of one relationship of a CI, in the place of the CI. */
export function RelationshipHistory({
  detail,
  index,
  relationship,
}: {
  detail: CiDetail;
  index: ModelIndex;
  relationship: number;
}) {
  const { t } = useTranslation("inspector");
  const { t: common } = useTranslation("common");
  const { data, error, isFetching } = useQuery(relationshipHistoryQuery(relationship));
  const one = [...detail.needs, ...detail.usedBy, ...detail.others].find(({ id }) => id === relationship);
  const verb = one === undefined ? "" : (index.types.get(one.kind)?.label ?? one.kind);
  const ends = [shortName(detail.summary.name), shortName(one?.other.name ?? "")];
  const [source, target] = one?.outgoing === false ? ends.toReversed() : ends;
  return (
    <section
      aria-label={t("relationshipHistory")}
      onKeyDown={(event) => {
        if (event.key === "Escape") showForm(null);
      }}
    >
      <div className={styles.title}>
        <h2>{t("relationshipHistory")}</h2>
        <IconButton icon={IconX} size={16} label={common("close")} onClick={() => showForm(null)} />
      </div>
      {one !== undefined && <p className={styles.heading}>{`${source} ${verb} ${target}`}</p>}
      <ProgressStrip active={isFetching} />
      {error !== null && <ErrorNote words={errorWords(error)} />}
      {data?.length === 0 && <EmptyState sentence={t("noHistory")} />}
      {data !== undefined && <HistoryEntries entries={data} />}
    </section>
  );
}
