import { useTranslation } from "react-i18next";
import type { StatusView } from "../ipc/bindings";
import styles from "./status-pill.module.css";

/** The status in words; what is not plainly live is set apart by its border, never by colour. */
export function StatusPill({ status }: { status: StatusView }) {
  const { t } = useTranslation();
  if (status === "live") return <span>{t("status.live")}</span>;
  return <span className={`${styles.pill} ${styles[status]}`}>{t(`status.${status}`)}</span>;
}
