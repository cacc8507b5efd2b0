import { IconCircleCheck, IconGitCommit, IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatInstant, formatNumber, formatWhen } from "../components/format";
import { useStatusStore } from "../components/status-store";
import { useDelayed } from "../components/use-delayed";
import type { WorkspaceView } from "../ipc/bindings";
import { cancelTask, type RunningTask, useTasks } from "../ipc/tasks";
import { originWords } from "../locales/changeset-words";
import styles from "./status-bar.module.css";

/** Counts at the left; work under way, the newest changeset and whether all is saved at the right. */
export function StatusBar({
  workspace,
  opening,
}: {
  workspace: WorkspaceView | null;
  opening: string | null;
}) {
  const { t } = useTranslation("app");
  return (
    <footer className={styles.bar} data-region data-unprinted aria-label={t("status")} tabIndex={-1}>
      {workspace === null ? <Closed opening={opening} /> : <Opened workspace={workspace} />}
    </footer>
  );
}

function Closed({ opening }: { opening: string | null }) {
  const { t } = useTranslation("app");
  return (
    <>
      <span>{opening === null ? t("noWorkspace") : t("opening", { name: opening })}</span>
      <span className={styles.right}>
        <IconLock size={14} stroke={1.5} aria-hidden />
        {t("offline")}
      </span>
    </>
  );
}

function Opened({ workspace }: { workspace: WorkspaceView }) {
  const { t } = useTranslation(["app", "common"]);
  const items = useStatusStore((status) => status.items);
  const running = useTasks((tasks) => tasks.running);
  const { number, at, origin } = workspace.head;
  const counts = items.length === 0 ? [t("common:cis", { count: workspace.cis, shown: formatNumber(workspace.cis) })] : items;
  return (
    <>
      {counts.map((item) => (
        <span key={item}>{item}</span>
      ))}
      <span className={styles.right}>
        {running.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
        <span className={styles.mark} title={formatInstant(at)}>
          <IconGitCommit size={14} stroke={1.5} aria-hidden />
          {[t("changeset", { number: formatNumber(number) }), formatWhen(at), originWords(origin)].join(" · ")}
        </span>
        <span className={styles.mark}>
          <IconCircleCheck size={14} stroke={1.5} aria-hidden />
          {t("allSaved")}
        </span>
      </span>
    </>
  );
}

function TaskLine({ task }: { task: RunningTask }) {
  const { t } = useTranslation();
  const { done, total } = task.progress;
  // What is done at once would only flicker.
  const isShown = useDelayed(true);
  if (!isShown) return null;
  return (
    <span className={styles.mark}>
      {task.label}
      {total > 0 && (
        <progress className={styles.progress} aria-label={task.label} value={done} max={total} />
      )}
      <button
        type="button"
        className={styles.cancel}
        disabled={task.cancelling}
        onClick={() => void cancelTask(task.id)}
      >
        {t(task.cancelling ? "progress.cancelling" : "cancel")}
      </button>
    </span>
  );
}
