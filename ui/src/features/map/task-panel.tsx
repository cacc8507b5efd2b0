import { IconArrowsExchange, IconX } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { EndPicker } from "../../components/end-picker";
import { IconButton } from "../../components/icon-button";
import { type MapTask, swapped } from "./map-task";
import styles from "./task-panel.module.css";

/** What is done about two CIs of a map: which they are, and below what comes of it. Escape leaves. */
export function TaskPanel({
  task,
  onChange,
  onLeave,
  children,
}: {
  task: MapTask;
  onChange: (task: MapTask) => void;
  onLeave: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation(["map", "common"]);
  const [picking, setPicking] = useState<"from" | "to" | null>(null);
  const title = t(`task.${task.kind}`);
  const end = (which: "from" | "to", prompt: string) => (
    <EndPicker
      label={t(`task.${which}`)}
      prompt={prompt}
      ci={task[which]}
      open={picking === which}
      onOpenChange={(open) => setPicking(open ? which : null)}
      onPick={(ci) => {
        if (ci !== task.from && ci !== task.to) onChange({ ...task, [which]: ci });
      }}
    />
  );
  return (
    <section
      className={styles.panel}
      aria-label={title}
      onKeyDown={(event) => {
        // An open search closes by itself first.
        if (event.key === "Escape" && picking === null && !event.defaultPrevented) onLeave();
      }}
    >
      <header className={styles.head}>
        <h2>{title}</h2>
        <IconButton icon={IconX} size={16} label={t("common:close")} onClick={onLeave} />
      </header>
      <div className={styles.ends}>
        <div className={styles.pickers}>
          {end("from", t("task.search"))}
          {end("to", t("task.search"))}
        </div>
        <IconButton
          icon={IconArrowsExchange}
          label={t("task.swap")}
          disabled={task.to === null}
          onClick={() => onChange(swapped(task))}
        />
      </div>
      <p className={styles.prompt} role="status">
        {task.to === null && t("task.pick")}
      </p>
      {children}
    </section>
  );
}
