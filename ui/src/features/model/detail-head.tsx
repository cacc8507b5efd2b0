import { IconPencil, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { Mono } from "../../components/mono";
import styles from "./model.module.css";
import type { ModelTask } from "./model-task";
import { useModelLock } from "./use-model-lock";

/** The name of a definition, and what can be done to it. */
export function DetailHead({
  id,
  label,
  icon,
  onTask,
  children,
}: {
  id: string;
  label: string;
  icon?: ReactNode;
  onTask: (task: ModelTask) => void;
  /** Further acts. */
  children?: ReactNode;
}) {
  const { t } = useTranslation("model");
  const locked = useModelLock();
  return (
    <div className={styles.heading}>
      {icon}
      <h2 title={label}>{label}</h2>
      <Mono className={styles.idText}>{id}</Mono>
      <span className={styles.end}>
        {children}
        <Button small icon={IconPencil} locked={locked} onClick={() => onTask({ kind: "alter" })}>
          {t("edit")}
        </Button>
        <Button small look="quiet" icon={IconTrash} locked={locked} onClick={() => onTask({ kind: "delete" })}>
          {t("delete")}
        </Button>
      </span>
    </div>
  );
}
