import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { Dialog } from "../../components/dialog";
import { ErrorNote } from "../../components/error-note";
import { formatNumber } from "../../components/format";
import { showToast } from "../../components/toast-store";
import { useDelayed } from "../../components/use-delayed";
import type { BulkStatementRequest } from "../../ipc/bindings";
import { bulkPreviewQuery, useBulkApply } from "../../ipc/bulk-edit";
import { errorWords, isCancelled } from "../../ipc/errors";
import { useUndoToast } from "../../ipc/undo-toast";
import styles from "./bulk-edit.module.css";
import { BulkPreview } from "./bulk-preview";
import { useRested } from "./use-rested";

/** Shows what an edit of many CIs would do, and does it as one changeset once that is accepted. */
export function BulkDialog({
  title,
  statements,
  labelOf,
  onClose,
  children,
}: {
  title: string;
  /** What is to be done; empty while nothing is chosen. */
  statements: readonly BulkStatementRequest[];
  labelOf: (field: string) => string;
  onClose: () => void;
  /** Where the edit is made up; missing where it is given. */
  children?: ReactNode;
}) {
  const { t } = useTranslation(["inventory", "common"]);
  const tell = useUndoToast();
  const apply = useBulkApply();
  const [problem, setProblem] = useState<Error | null>(null);
  const asked = useRested(statements);
  const isAsked = asked === statements && asked.length > 0;
  const { data, error, isFetching, refetch } = useQuery({
    ...bulkPreviewQuery([...asked]),
    enabled: asked.length > 0,
  });
  const late = useDelayed(isFetching);
  const preview = isAsked && error === null ? data : undefined;
  const counted = (count: number) => ({ count, shown: formatNumber(count) });
  const accept = async () => {
    if (preview === undefined) return;
    setProblem(null);
    try {
      const applied = await apply.mutateAsync({ statements: [...asked], seen: preview.seen });
      tell(t("bulk.applied", counted(preview.changed)), [applied]);
      onClose();
    } catch (fault) {
      if (isCancelled(fault)) showToast({ text: t("bulk.stopped") });
      else setProblem(fault instanceof Error ? fault : new Error(String(fault)));
      void refetch();
    }
  };
  const shown = problem ?? (isAsked ? error : null);
  const changed = preview?.changed ?? 0;
  return (
    <Dialog label={title} onClose={onClose} className={styles.dialog}>
      <h2 className={styles.title}>{title}</h2>
      {children}
      <div className={styles.preview} aria-busy={late} aria-label={t("bulk.preview")} role="region">
        {statements.length === 0 && <p className={styles.quiet}>{t("bulk.nothingYet")}</p>}
        {shown !== null && <ErrorNote words={errorWords(shown)} actions={[]} />}
        {preview === undefined && late && <p className={styles.quiet}>{t("bulk.counting")}</p>}
        {preview !== undefined && statements.length > 0 && (
          <BulkPreview preview={preview} labelOf={labelOf} />
        )}
      </div>
      <div className={styles.actions}>
        <Button look="quiet" onClick={onClose}>
          {t("common:cancel")}
        </Button>
        <Button
          look="filled"
          disabled={changed === 0 || isFetching || apply.isPending}
          onClick={() => void accept()}
        >
          {preview !== undefined && changed === 0
            ? t("bulk.applyNothing")
            : t("bulk.apply", counted(changed))}
        </Button>
      </div>
    </Dialog>
  );
}
