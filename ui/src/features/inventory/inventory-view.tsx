import { IconFileExport, IconFileImport, IconPlus, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Button } from "../../components/button";
import { type Command, runCommand, useCommands } from "../../components/command-registry";
import { EmptyState } from "../../components/empty-state";
import { ErrorNote } from "../../components/error-note";
import { formatNumber } from "../../components/format";
import { ProgressStrip } from "../../components/progress-strip";
import { QueryBox } from "../../components/query-box";
import { useSelectionStore } from "../../components/selection-store";
import { useStatusItems } from "../../components/status-store";
import type { ViewProps } from "../../components/views";
import { errorWords } from "../../ipc/errors";
import { useModelIndex } from "../../ipc/model-index";
import { workspaceQuery } from "../../ipc/queries";
import { useEditLock } from "../../ipc/moment";
import { useQueryLanguage } from "../../ipc/use-query-language";
import { withFilter, withoutColumn, withoutFilter } from "./column-filters";
import { isFixedColumn, resizeColumn } from "./column-state";
import { ColumnsPanel } from "./columns-panel";
import { useColumns } from "./columns-store";
import { attributeColumns, drawnColumns } from "./columns";
import { FilterChips } from "./filter-chips";
import { GroupBar } from "./grouping/group-bar";
import { GroupChoice } from "./grouping/group-choice";
import { useGroups } from "./grouping/use-groups";
import { InventoryGrid } from "./inventory-grid";
import styles from "./inventory-view.module.css";
import { ListsMenu } from "./lists/lists-menu";
import { useOpenList } from "./lists/use-open-list";
import { isQueryProblem, useQueryWrong } from "./use-query-wrong";
import { SelectionBar } from "./selection-bar";
import { sortedBy } from "./sort-order";
import { useInventoryAnswer } from "./use-inventory-answer";
import { useListExport } from "./use-list-export";
import { useQuestion } from "./use-question";

/** All CIs of the workspace as a grid, found by words and conditions. */
export function InventoryView({ params, setParams, setTitle }: ViewProps<"inventory">) {
  const { t } = useTranslation("inventory");
  const app = useAppActions();
  const index = useModelIndex();
  const locked = useEditLock();
  const keep = useCallback((next: string) => setParams({ ...params, query: next }), [params, setParams]);
  const question = useQuestion(params.query, keep);
  const leaveList = useCallback(() => setParams({ query: "" }), [setParams]);
  const list = useOpenList(params.list, params.query, question, leaveList);
  const { columns, change, reset } = useColumns(index, list);
  const { query, filters, sort, group, setText, setFilters, setSort, setGroup } = question;
  const request = useMemo(
    () => ({ query, columns: attributeColumns(columns) }),
    [query, columns],
  );
  const answer = useInventoryAnswer(request, index.model.classes.length > 0);
  const groups = useGroups(answer.shown.query.group, answer.groups, answer.total ?? 0);
  const file = useListExport(answer.shown.query, columns.shown);
  const language = useQueryLanguage(question.text);
  const field = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const selected = useSelectionStore((selection) => selection.ids.length);
  const all = useQuery(workspaceQuery()).data?.cis ?? 0;

  const labelOf = useCallback(
    (column: string) =>
      isFixedColumn(column)
        ? t(`column.${column}`)
        : (index.attributes.get(column)?.label ?? column),
    [index, t],
  );
  const drawn = useMemo(() => drawnColumns(columns, index, labelOf), [columns, index, labelOf]);
  const headActions = useMemo(
    () => ({
      onSort: (column: string, add: boolean) => setSort((former) => sortedBy(former, column, add)),
      onFilter: (filter: Parameters<typeof withFilter>[1]) =>
        setFilters((former) => withFilter(former, filter)),
      onClearFilter: (column: string) => setFilters((former) => withoutColumn(former, column)),
      onResize: (column: string, width: number) =>
        change((state) => resizeColumn(state, column, width)),
    }),
    [change, setFilters, setSort],
  );
  const clear = useCallback(() => {
    setText("");
    setFilters(() => []);
  }, [setFilters, setText]);

  const listTitle = list.open === null ? null : `${list.open.summary.name}${list.open.isChanged ? " •" : ""}`;
  useEffect(() => {
    setTitle(listTitle ?? (query.text === "" ? t("title") : query.text));
  }, [listTitle, query.text, setTitle, t]);
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: "inventory.search",
        label: t("command.search"),
        group: "view",
        shortcut: "/",
        run: () => field.current?.focus(),
      },
    ],
    [t],
  );
  useCommands(commands);

  const { total, elapsed } = answer;
  const problem = isQueryProblem(answer.error) ? answer.error : null;
  const error = problem === null ? answer.error : null;
  const wrong = useQueryWrong(problem, question.text);
  const shown = formatNumber(total ?? 0);
  const isWhole = total === all;
  useStatusItems(
    total === null
      ? []
      : [
          isWhole ? t("all", { count: total, shown }) : t("ofAll", { shown, all: formatNumber(all) }),
          ...(selected > 0 ? [t("selected", { shown: formatNumber(selected) })] : []),
        ],
  );
  const found =
    elapsed > 0 && !isWhole
      ? t("foundIn", { count: total ?? 0, shown, elapsed: formatNumber(elapsed) })
      : t("found", { count: total ?? 0, shown });

  return (
    <div className={styles.view}>
      <div className={styles.toolBar} role="toolbar" aria-label={t("toolBar")}>
        <QueryBox
          fieldRef={field}
          text={question.text}
          onChange={setText}
          onLeave={() => place.current?.querySelector<HTMLElement>("[role=grid], [role=treegrid]")?.focus()}
          language={language}
          wrong={wrong}
          result={total === null || problem !== null ? "" : found}
        />
        <ListsMenu open={list.open} body={list.bodyOf(columns)} />
        <GroupChoice group={group} index={index} labelOf={labelOf} onChange={setGroup} />
        <ColumnsPanel
          columns={columns}
          index={index}
          labelOf={labelOf}
          onChange={change}
          onReset={reset}
        />
        <Button
          look="quiet"
          icon={IconFileExport}
          disabled={file.isWriting || total === null || total === 0}
          onClick={file.write}
        >
          {t("export")}
        </Button>
        <Button icon={IconPlus} locked={locked} onClick={() => runCommand("ci.new")}>
          {t("newCi")}
        </Button>
      </div>
      <FilterChips
        filters={filters}
        labelOf={labelOf}
        onRemove={(filter) => setFilters((former) => withoutFilter(former, filter))}
        onClear={() => setFilters(() => [])}
      />
      {answer.shown.query.group !== null && (
        <GroupBar
          groups={groups}
          label={labelOf(answer.shown.query.group)}
          onRemove={() => setGroup(null)}
        />
      )}
      <div ref={place} className={styles.place}>
        <ProgressStrip active={answer.late} />
        {error !== null && (
          <ErrorNote
            words={errorWords(error)}
            actions={[
              { label: t("clearQuery"), run: clear },
              { label: t("tryAgain"), run: answer.retry },
            ]}
          />
        )}
        {total !== null && (total > 0 || all > 0) && (
          <InventoryGrid
            request={answer.shown}
            total={total}
            groups={groups}
            late={answer.late || error !== null}
            columns={drawn}
            index={index}
            sort={sort}
            filters={filters}
            actions={headActions}
            labelOf={labelOf}
          />
        )}
        {total === 0 && error === null && problem === null && (
          <div className={all === 0 ? undefined : styles.nothing}>
            <EmptyState
              sentence={all === 0 ? t("empty") : t("noMatch")}
              actions={
                all === 0
                  ? [{ label: t("importFiles"), icon: IconFileImport, run: () => app.openImport([]) }]
                  : [{ label: t("stop"), icon: IconX, run: clear }]
              }
            />
          </div>
        )}
        <SelectionBar
          index={index}
          query={answer.shown.query}
          total={total ?? 0}
          labelOf={labelOf}
        />
      </div>
    </div>
  );
}
