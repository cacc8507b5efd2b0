import { type QueryKey, type UseQueryResult, useQueryClient } from "@tanstack/react-query";
import { IconRefresh, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "./empty-state";
import { ErrorNote } from "./error-note";
import { ProgressStrip } from "./progress-strip";
import type { ForcedState } from "../ipc/bindings";
import { errorWords } from "../ipc/errors";
import { useRunningTask } from "../ipc/tasks";
import { useOffender } from "../ipc/use-offender";
import styles from "./asked.module.css";

const NOBODY: readonly ForcedState[] = [];

/**
 * The place of an answer: progress with Cancel while it is worked on, the former answer dimmed until then, the error
 * with its remedy, and what to do where the work was stopped.
 */
export function Asked<Data>({
  query,
  queryKey,
  label,
  about = NOBODY,
  onTakeOut,
  children,
}: {
  query: UseQueryResult<Data, Error>;
  queryKey: QueryKey;
  /** What is being worked out; the label of the task, where it is a long one. */
  label: string;
  /** The CIs that the question is about, one of which may be to blame for an error. */
  about?: readonly ForcedState[];
  onTakeOut?: (ci: number) => void;
  children: (answer: Data) => ReactNode;
}) {
  const { t } = useTranslation("common");
  const client = useQueryClient();
  const running = useRunningTask(label);
  const { data, error, isFetching, isPlaceholderData } = query;
  const offender = useOffender(error, about);
  const again = { label: t("tryAgain"), icon: IconRefresh, run: () => void query.refetch() };
  const isStopped = !isFetching && error === null && (data === undefined || isPlaceholderData);
  return (
    <div className={styles.place}>
      <ProgressStrip
        active={isFetching}
        label={label}
        {...(running === null
          ? {}
          : { progress: running.progress, onCancel: () => void client.cancelQueries({ queryKey, exact: true }) })}
      />
      {error !== null && (
        <ErrorNote
          words={errorWords(error)}
          actions={
            offender === null || onTakeOut === undefined
              ? [again]
              : [{ label: t("takeOut"), icon: IconX, run: () => onTakeOut(offender) }]
          }
        />
      )}
      {isStopped && <EmptyState sentence={t("stopped")} actions={[{ ...again, label: t("askAgain") }]} />}
      {error === null && !isStopped && data !== undefined && (
        <div className={styles.answer} data-outdated={isPlaceholderData || undefined}>
          {children(data)}
        </div>
      )}
    </div>
  );
}
