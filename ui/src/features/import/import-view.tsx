import { IconFileImport } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { EmptyState } from "../../components/empty-state";
import { ErrorNote } from "../../components/error-note";
import { formatNumber } from "../../components/format";
import { PanelSection } from "../../components/panel";
import { ProgressStrip } from "../../components/progress-strip";
import { useStatusItems } from "../../components/status-store";
import { showToast } from "../../components/toast-store";
import type { ViewProps } from "../../components/views";
import { errorWords, isCancelled } from "../../ipc/errors";
import { core } from "../../ipc/host";
import { cancelTask, useRunningTask } from "../../ipc/tasks";
import { worded } from "../../locales/sentences";
import { ApplySection } from "./apply-section";
import { DifferenceView } from "./difference-view";
import { FileMapping } from "./file-mapping";
import { ImportOptionsSection } from "./import-options";
import { USUAL_OPTIONS } from "./import-request";
import styles from "./import-view.module.css";
import { Outcome } from "./outcome";
import { useImport } from "./use-import";

/** The name of a file, without the folders before it. */
function fileName(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? path;
}

/** From files to a changeset: how they were understood, what would differ, and importing them. */
export function ImportView({ params, setParams, setTitle }: ViewProps<"import">) {
  const { t } = useTranslation("importing");
  const { paths } = params;
  const [options, setOptions] = useState(USUAL_OPTIONS);
  const labels = { preview: t("previewing"), apply: t("applying") };
  const { report, previewing, applying, outcome, error, compare, apply } = useImport(
    paths,
    options,
    labels,
  );
  const previewTask = useRunningTask(labels.preview);
  const applyTask = useRunningTask(labels.apply);
  const task = applying ? applyTask : previewTask;

  useEffect(() => {
    const [first] = paths;
    setTitle(first === undefined ? t("title") : t("titleOf", { name: fileName(first) }));
  }, [paths, setTitle, t]);
  useStatusItems(
    report?.files.map(({ name, rows }) => t("rowsOf", { name, count: rows, shown: formatNumber(rows) })).slice(0, 4) ?? [],
  );

  const choose = async () => {
    try {
      const chosen = await core().chooseImportFiles();
      if (chosen.length > 0) setParams({ paths: chosen });
    } catch (fault) {
      showToast({ text: errorWords(fault).happened });
    }
  };

  return (
    <div className={styles.view}>
      <div className={styles.toolBar} role="toolbar" aria-label={t("toolBar")}>
        <Button icon={IconFileImport} onClick={() => void choose()}>
          {paths.length === 0 ? t("choose") : t("chooseOthers")}
        </Button>
        <span className={styles.names}>{paths.map(fileName).join(", ")}</span>
      </div>
      <div className={styles.place}>
        <ProgressStrip
          active={previewing || applying}
          label={applying ? labels.apply : labels.preview}
          progress={task?.progress}
          onCancel={task === null ? undefined : () => void cancelTask(task.id)}
        />
        {paths.length === 0 && <EmptyState sentence={t("empty")} />}
        {error !== null && (
          <ErrorNote
            words={isCancelled(error) ? { happened: t("cancelled") } : errorWords(error)}
            actions={[{ label: t("compareAgain"), run: compare }]}
          />
        )}
        {report !== null && (
          <div className={styles.parts} data-late={previewing || undefined}>
            <aside className={styles.side} aria-label={t("files")}>
              <div className={styles.scrolling}>
                {report.files.map((file) => (
                  <FileMapping key={file.name} file={file} />
                ))}
                <ImportOptionsSection options={options} onChange={setOptions} />
                {report.notes.length > 0 && (
                  <PanelSection heading={t("notes")}>
                    <ul className={styles.notes}>
                      {report.notes.map((note) => (
                        <li key={worded(note)}>{worded(note)}</li>
                      ))}
                    </ul>
                  </PanelSection>
                )}
              </div>
              {outcome === null && (
                <ApplySection
                  report={report}
                  skipBadRows={options.skipBadRows}
                  busy={previewing || applying}
                  onApply={apply}
                />
              )}
            </aside>
            <div className={styles.main}>
              {outcome !== null && (
                <Outcome
                  outcome={outcome}
                  skippedBadRows={options.skipBadRows}
                  onMore={() => void choose()}
                />
              )}
              <DifferenceView report={outcome?.report ?? report} />
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
