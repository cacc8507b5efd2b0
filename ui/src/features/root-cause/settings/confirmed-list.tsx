import { IconArrowBackUp } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ClassIcon } from "../../../components/class-icon";
import { EmptyState } from "../../../components/empty-state";
import { ErrorNote } from "../../../components/error-note";
import { formatInstant } from "../../../components/format";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { StateIcon } from "../../../components/state-icon";
import { showToast } from "../../../components/toast-store";
import { errorWords } from "../../../ipc/errors";
import { useWithdrawCause } from "../../../ipc/mutations";
import { confirmedCausesQuery } from "../../../ipc/queries";
import { useUndoToast } from "../../../ipc/undo-toast";
import { useEditLock } from "../../../ipc/moment";
import { worded } from "../../../locales/sentences";
import styles from "./confirmed-list.module.css";

/** Causes that people confirmed, the latest first; each can be taken back. */
export function ConfirmedList() {
  const { t } = useTranslation("rootCause");
  const { data, error } = useQuery(confirmedCausesQuery());
  const { mutateAsync, isPending } = useWithdrawCause();
  const tell = useUndoToast();
  const locked = useEditLock();
  const withdraw = async (id: number) => {
    try {
      const applied = await mutateAsync(id);
      tell(worded(applied.label), [applied]);
    } catch (fault) {
      showToast({ text: errorWords(fault).happened });
    }
  };
  if (error !== null) return <ErrorNote words={errorWords(error)} />;
  if (data === undefined) return null;
  if (data.length === 0) return <EmptyState sentence={t("confirmed.none")} />;
  return (
    <ul className={styles.list} aria-label={t("model.tab.confirmed")}>
      {data.map((cause) => (
        <li key={cause.id} className={styles.row}>
          {cause.ci !== null && <ClassIcon classId={cause.ci.class} size={16} />}
          <span className={styles.words}>
            <span className={styles.ci}>
              <MiddleEllipsis text={cause.ci?.name ?? t("confirmed.gone")} />
              <StateIcon state={cause.state} size={14} labelled />
            </span>
            <span className={styles.note}>
              {[
                cause.incident,
                cause.onset === null ? null : t("evidence.onset", { time: formatInstant(cause.onset) }),
                t("confirmed.by", { author: cause.author, time: formatInstant(cause.confirmedAt) }),
                cause.note,
              ]
                .filter((part) => part !== null && part !== "")
                .join(" · ")}
            </span>
          </span>
          <Button small icon={IconArrowBackUp} disabled={isPending} locked={locked} onClick={() => void withdraw(cause.id)}>
            {t("confirmed.withdraw")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
