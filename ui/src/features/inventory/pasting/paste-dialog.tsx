import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { Checkbox } from "../../../components/checkbox";
import { Dialog } from "../../../components/dialog";
import { ErrorNote } from "../../../components/error-note";
import { formatNumber } from "../../../components/format";
import { showToast } from "../../../components/toast-store";
import { useDelayed } from "../../../components/use-delayed";
import type { PastePlace, PastePreviewView } from "../../../ipc/bindings";
import { errorWords, isCancelled } from "../../../ipc/errors";
import type { ModelIndex } from "../../../ipc/model-index";
import { pastePreviewQuery, usePasteApply } from "../../../ipc/paste";
import { useUndoToast } from "../../../ipc/undo-toast";
import bulkStyles from "../bulk-edit.module.css";
import { useRested } from "../use-rested";
import styles from "./paste.module.css";
import { PastePreview } from "./paste-preview";
import { readTable } from "./spreadsheet-text";
import type { PastedTable } from "./use-pasting";

/** Shows what a pasted table would do, cell by cell, and does it as one changeset once that is accepted. */
export function PasteDialog({
  table,
  index,
  labelOf,
  onClose,
}: {
  table: PastedTable;
  index: ModelIndex;
  labelOf: (column: string) => string;
  onClose: () => void;
}) {
  const { t } = useTranslation(["inventory", "common"]);
  const tell = useUndoToast();
  const apply = usePasteApply();
  const [text, setText] = useState("");
  const [create, setCreate] = useState(true);
  const [problem, setProblem] = useState<Error | null>(null);
  const typed = useRested(text);
  const lines = useMemo(() => table.lines ?? readTable(typed), [table.lines, typed]);
  const [place, setPlace] = useState<PastePlace | null>();
  useEffect(() => {
    let isOutdated = false;
    void table.placeOf(lines.length).then((found) => {
      if (!isOutdated) setPlace(found);
    });
    return () => {
      isOutdated = true;
    };
  }, [lines.length, table]);
  const request = useMemo(() => ({ lines, place: place ?? null, create }), [create, lines, place]);
  const { data, error, isFetching, refetch } = useQuery({
    ...pastePreviewQuery(request),
    enabled: lines.length > 0 && place !== undefined,
  });
  const late = useDelayed(isFetching);
  const preview = lines.length > 0 && error === null ? data : undefined;
  const made = preview !== undefined && create ? preview.newInAll : 0;
  const does = preview === undefined ? 0 : preview.changed + made;
  const accept = async () => {
    if (preview === undefined) return;
    setProblem(null);
    try {
      const applied = await apply.mutateAsync({ request, seen: preview.seen });
      tell(done(preview, made), [applied]);
      onClose();
    } catch (fault) {
      if (isCancelled(fault)) showToast({ text: t("bulk.stopped") });
      else setProblem(fault instanceof Error ? fault : new Error(String(fault)));
      void refetch();
    }
  };
  const shown = problem ?? error;
  return (
    <Dialog label={t("paste.title")} onClose={onClose} className={styles.dialog}>
      <h2 className={bulkStyles.title}>{t("paste.title")}</h2>
      {table.lines === null && (
        <div className={styles.source}>
          <label htmlFor="pasted-table">{t("paste.source")}</label>
          <textarea
            id="pasted-table"
            autoFocus
            rows={5}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <p className={bulkStyles.quiet}>{t("paste.sourceHint")}</p>
        </div>
      )}
      <div className={bulkStyles.preview} aria-busy={late} aria-label={t("bulk.preview")} role="region">
        {shown !== null && <ErrorNote words={errorWords(shown)} actions={[]} />}
        {preview === undefined && late && <p className={bulkStyles.quiet}>{t("paste.looking")}</p>}
        {preview !== undefined && (
          <PastePreview preview={preview} creates={create} index={index} labelOf={labelOf} />
        )}
      </div>
      <div className={bulkStyles.actions}>
        {preview !== undefined && preview.newInAll > 0 && (
          <label className={styles.create}>
            <Checkbox checked={create} onChange={() => setCreate(!create)} />
            {t("paste.create", { count: preview.newInAll, shown: formatNumber(preview.newInAll) })}
          </label>
        )}
        <Button look="quiet" onClick={onClose}>
          {t("common:cancel")}
        </Button>
        <Button
          look="filled"
          disabled={does === 0 || isFetching || apply.isPending}
          onClick={() => void accept()}
        >
          {preview === undefined || does === 0 ? t("bulk.applyNothing") : act(preview, made)}
        </Button>
      </div>
    </Dialog>
  );

  function act({ changed }: PastePreviewView, created: number): string {
    const counted = { changed: formatNumber(changed), created: formatNumber(created) };
    if (created === 0) return t("bulk.apply", { count: changed, shown: counted.changed });
    if (changed === 0) return t("paste.makes", { count: created, shown: counted.created });
    return t("paste.changesAndMakes", counted);
  }

  function done({ changed }: PastePreviewView, created: number): string {
    const counted = { changed: formatNumber(changed), created: formatNumber(created) };
    if (created === 0) return t("bulk.applied", { count: changed, shown: counted.changed });
    if (changed === 0) return t("paste.made", { count: created, shown: counted.created });
    return t("paste.changedAndMade", counted);
  }
}
