import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { showToast } from "../../../components/toast-store";
import type { SavedViewSummary } from "../../../ipc/bindings";
import { ApiFault, errorWords } from "../../../ipc/errors";
import { savedViewQuery } from "../../../ipc/saved-view-queries";
import type { ColumnState } from "../column-state";
import type { Question } from "../use-question";
import { readBody, type SavedListBody, writeBody } from "./list-body";

/** The saved list that a tab shows. */
export interface OpenList {
  readonly summary: SavedViewSummary;
  /** The list as it was when this tab took over what is saved. */
  readonly opened: SavedViewSummary;
  /** What is shown is no longer what is saved. */
  readonly isChanged: boolean;
  /** Shows what is saved again. */
  readonly revert: () => void;
}

/** What a tab shows of its list: its columns are its own, not those of the workspace. */
export interface ListTab {
  /** None where the tab shows no saved list, or it is on the way. */
  readonly open: OpenList | null;
  /** The columns of the list; none where those of the workspace hold. */
  readonly columns: ColumnState | null;
  readonly setColumns: (columns: ColumnState) => void;
  /** What would be saved, given the columns that show. */
  readonly bodyOf: (columns: ColumnState) => string;
}

/** What a tab took over of a saved list. */
interface Shown {
  readonly opened: SavedViewSummary;
  /** As text; none where it could not be read. */
  readonly body: string | null;
}

const ALL: Omit<SavedListBody, "columns"> = { text: "", filters: [], sort: [], group: null };

/** Follows which saved list a tab is about; `leave` makes it about none. */
export function useOpenList(
  id: number | undefined,
  query: string,
  question: Question,
  leave: () => void,
): ListTab {
  const { t } = useTranslation("inventory");
  const { data, error } = useQuery({ ...savedViewQuery(id ?? 0), enabled: id !== undefined });
  const [shown, setShown] = useState<Shown | null>(null);
  const [columns, setColumns] = useState<ColumnState | null>(null);
  const { replace } = question;
  const saved = id !== undefined && data?.summary.id === id ? data : undefined;
  const body = useMemo(() => (saved === undefined ? undefined : readBody(saved.body)), [saved]);

  useEffect(() => {
    if (id === undefined) {
      if (shown === null) return;
      replace({ ...ALL, text: query, filters: [], sort: [] });
      setColumns(null);
      setShown(null);
    } else if (saved !== undefined && body !== undefined && shown?.opened.id !== id) {
      if (body === null) showToast({ text: t("lists.unreadable", { name: saved.summary.name }) });
      const { text, filters, sort, group } = body ?? ALL;
      replace({ text, filters: [...filters], sort: [...sort], group });
      setColumns(body?.columns ?? null);
      setShown({ opened: saved.summary, body: body === null ? null : writeBody(body) });
    }
  }, [body, id, query, replace, saved, shown, t]);

  useEffect(() => {
    if (error === null || id === undefined) return;
    const isGone = error instanceof ApiFault && error.kind.code === "gone";
    showToast({ text: isGone ? t("lists.gone") : errorWords(error).happened });
    leave();
  }, [error, id, leave, t]);

  const { text, filters, sort, group } = question;
  const bodyOf = (state: ColumnState) => writeBody({ text, filters, sort, group, columns: state });
  const isShown = saved !== undefined && shown !== null && shown.opened.id === id;
  // Where what is saved is in sight, the tab stands on it. What another window saved is taken over where nothing was
  // altered here; else it waits until somebody decides.
  const isLater = isShown && body != null && columns !== null && saved.summary.at !== shown.opened.at;
  const kept = isLater ? writeBody(body) : null;
  const inSight = isLater ? bodyOf(columns) : null;
  const isSame = kept !== null && kept === inSight;
  const isUntouched = kept !== null && !isSame && inSight === shown?.body;
  useEffect(() => {
    if (isSame && saved !== undefined) setShown({ opened: saved.summary, body: kept });
    else if (isUntouched) setShown(null);
  }, [isSame, isUntouched, kept, saved]);
  const open = isShown
    ? {
        summary: saved.summary,
        opened: shown.opened,
        isChanged: body == null || columns === null || bodyOf(columns) !== writeBody(body),
        revert: () => setShown(null),
      }
    : null;
  return { open, columns: isShown ? columns : null, setColumns, bodyOf };
}
