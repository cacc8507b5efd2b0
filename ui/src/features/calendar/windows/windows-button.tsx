import { IconLock, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { Dialog } from "../../../components/dialog";
import { ErrorNote } from "../../../components/error-note";
import type { WindowView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { changeWindowsQuery } from "../../../ipc/record-queries";
import { FreezeImport } from "./freeze-import";
import { windowWords } from "./recurrence";
import { WindowForm } from "./window-form";
import styles from "./windows.module.css";

/** Freezes and maintenance windows: to look at, to write and to delete. */
export function WindowsButton() {
  const { t } = useTranslation("calendar");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={IconLock} onClick={() => setOpen(true)}>
        {t("windows")}
      </Button>
      {open && <Windows onClose={() => setOpen(false)} />}
    </>
  );
}

function Windows({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("calendar");
  const { data, error } = useQuery(changeWindowsQuery());
  const [edited, setEdited] = useState<WindowView | "new" | null>(null);
  return (
    <Dialog label={t("form.heading")} onClose={onClose} className={styles.dialog ?? ""}>
      <div className={styles.content}>
        <h2>{t("form.heading")}</h2>
        {error !== null && <ErrorNote words={errorWords(error)} />}
        {edited === null && (
          <>
            {data?.length === 0 && <p className={styles.none}>{t("form.none")}</p>}
            <ul>
              {data?.map((window) => (
                <li key={`${window.kind} ${window.name}`}>
                  <button type="button" className={styles.row} onClick={() => setEdited(window)}>
                    <span>{t(`form.${window.kind}`)}</span>
                    <strong title={window.name}>{window.name}</strong>
                    <span className={styles.when}>{windowWords(window, t)}</span>
                  </button>
                </li>
              ))}
            </ul>
            <div className={styles.acts}>
              <Button icon={IconPlus} onClick={() => setEdited("new")}>
                {t("newWindow")}
              </Button>
              <FreezeImport />
            </div>
          </>
        )}
        {edited !== null && <WindowForm window={edited === "new" ? null : edited} onDone={() => setEdited(null)} />}
      </div>
    </Dialog>
  );
}
