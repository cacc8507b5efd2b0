import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/empty-state";
import { ErrorNote } from "../../components/error-note";
import { PathList } from "../../components/path-list";
import { ProgressStrip } from "../../components/progress-strip";
import { Segmented } from "../../components/segmented";
import { shortName } from "../../components/short-name";
import { errorWords } from "../../ipc/errors";
import type { MapTask } from "./map-task";
import styles from "./task-panel.module.css";
import type { PathsOnMap } from "./use-paths-on-map";

/** The paths that the map points out: which ones, what redundancy makes of them, and each step by step. */
export function PathsPanel({
  task,
  paths,
  onChange,
}: {
  task: MapTask & { readonly kind: "paths" };
  paths: PathsOnMap;
  onChange: (task: MapTask) => void;
}) {
  const { t } = useTranslation(["path", "map"]);
  const { answer, steps, error } = paths;
  const first = steps[0]?.[0]?.ci.name ?? "";
  const last = steps[0]?.at(-1)?.ci.name ?? "";
  return (
    <>
      <div className={styles.range}>
        <Segmented
          label={t("path:range.label")}
          value={task.range}
          options={(["shortest", "alsoLonger"] as const).map((range) => ({ value: range, label: t(`path:range.${range}`) }))}
          onChange={(range) => onChange({ ...task, range })}
        />
      </div>
      {paths.turned && <p className={styles.note}>{t("map:task.turned", { from: shortName(first), to: shortName(last) })}</p>}
      <div className={styles.body}>
        <ProgressStrip active={paths.loading} label={t("path:searching")} />
        {error !== null && <ErrorNote words={errorWords(error)} />}
        {error === null && answer?.paths.length === 0 && <EmptyState sentence={t("map:task.noPath")} />}
        {error === null && answer !== undefined && answer.paths.length > 0 && (
          <PathList answer={answer} paths={steps} chosen={paths.chosen} onChoose={paths.choose} />
        )}
      </div>
    </>
  );
}
