import { IconFileImport, IconFilterOff, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { EmptyState } from "../../../components/empty-state";
import { ErrorNote } from "../../../components/error-note";
import { ProgressStrip } from "../../../components/progress-strip";
import type { RecordListParams } from "../../../components/views";
import type { RecordKindView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { core } from "../../../ipc/host";
import { recordsQuery } from "../../../ipc/record-queries";
import { showToast } from "../../../components/toast-store";
import { RecordBoard } from "../board/record-board";
import { asksForOpen, conditionCount, NO_CONDITIONS, filterRequest } from "./filter-request";
import { ListToolBar } from "./list-tool-bar";
import { RecordImport } from "../import/record-import";
import { RecordGrid } from "./record-grid";
import styles from "./record-list-view.module.css";
import { NEWEST_FIRST, sorted } from "./sort-records";

/** Records of one kind: as rows, or as cards by state. */
export function RecordListView({
  kind,
  params,
  setParams,
  setTitle,
}: {
  kind: RecordKindView;
  params: RecordListParams;
  setParams: (params: RecordListParams) => void;
  setTitle: (title: string) => void;
}) {
  const { t } = useTranslation(["records", "common"]);
  const { newRecord } = useAppActions();
  const { look, filter } = params;
  const [order, setOrder] = useState(NEWEST_FIRST);
  const [imported, setImported] = useState<string | null>(null);
  const [now] = useState(() => new Date().toISOString());
  const request = useMemo(() => filterRequest(kind, filter, now), [kind, filter, now]);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(recordsQuery(request));
  const rows = useMemo(() => (data === undefined ? [] : sorted(data, order)), [data, order]);
  useEffect(() => setTitle(t(`kinds.${kind}`)), [setTitle, t, kind]);
  const chooseImport = async () => {
    try {
      const path = await core().chooseRecordTable();
      if (path !== null) setImported(path);
    } catch (fault) {
      showToast({ text: errorWords(fault).happened });
    }
  };
  if (imported !== null) {
    return <RecordImport path={imported} listed={kind} onClose={() => setImported(null)} onOther={() => void chooseImport()} />;
  }
  const isFiltered = conditionCount(filter) > 0 || filter.text.trim() !== "";
  const create = { label: t(`make.${kind}`), icon: IconPlus, run: () => newRecord({ kind }) };
  const importing = { label: t("importing.button"), icon: IconFileImport, run: () => void chooseImport() };
  const clear = {
    label: t("list.clear"),
    icon: IconFilterOff,
    run: () => setParams({ ...params, filter: NO_CONDITIONS }),
  };
  return (
    <div className={styles.view}>
      <ListToolBar
        kind={kind}
        params={params}
        rows={data === undefined ? undefined : rows}
        onChange={setParams}
        onImport={() => void chooseImport()}
      />
      <div className={styles.place} data-outdated={isPlaceholderData || undefined}>
        <ProgressStrip active={isFetching} label={t("list.reading")} />
        {error !== null && (
          <ErrorNote words={errorWords(error)} actions={[{ label: t("common:tryAgain"), run: () => void refetch() }]} />
        )}
        {error === null && data !== undefined && data.length === 0 && (
          <EmptyState
            sentence={isFiltered ? t(asksForOpen(params.filter) ? "list.noneOpen" : "list.nothingFits") : t(`list.empty.${kind}`)}
            actions={isFiltered ? [clear, create] : [create, importing]}
          />
        )}
        {error === null && rows.length > 0 && look === "list" && (
          <RecordGrid kind={kind} rows={rows} order={order} onOrder={setOrder} />
        )}
        {error === null && rows.length > 0 && look === "board" && <RecordBoard kind={kind} rows={rows} />}
      </div>
    </div>
  );
}
