import { IconFileImport } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import type { FreezeImportView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { core } from "../../../ipc/host";
import { useImportFreezes } from "../../../ipc/record-mutations";
import { useUndoToast } from "../../../ipc/undo-toast";
import { worded } from "../../../locales/sentences";
import styles from "./windows.module.css";

/** A calendar that cannot be taken whole, and why. */
interface Refused {
  readonly path: string;
  readonly outcome: FreezeImportView;
}

/** Freezes from an iCalendar file: all of its events, or those that can be taken where the person says so. */
export function FreezeImport() {
  const { t } = useTranslation(["calendar", "common"]);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const { mutateAsync, isPending } = useImportFreezes();
  const tell = useUndoToast();
  const run = async (path: string, skipBad: boolean) => {
    setFailed(null);
    try {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const outcome = await mutateAsync({ path, zone, skipBad });
      setRefused(outcome.applied === null ? { path, outcome } : null);
      if (outcome.applied !== null) tell(t("freezeImport.taken", { count: outcome.freezes.length }), [outcome.applied]);
    } catch (fault) {
      setFailed(fault);
    }
  };
  const choose = async () => {
    try {
      const path = await core().chooseCalendar();
      if (path !== null) await run(path, false);
    } catch (fault) {
      setFailed(fault);
    }
  };
  return (
    <>
      <Button icon={IconFileImport} disabled={isPending} onClick={() => void choose()}>
        {t("freezeImport.import")}
      </Button>
      {failed !== null && <ErrorNote words={errorWords(failed)} />}
      {refused !== null && (
        <div className={styles.outcome} role="alert">
          <p>{t("freezeImport.refused", { count: refused.outcome.leftOut.length })}</p>
          <ul>
            {refused.outcome.leftOut.map((sentence) => (
              <li key={worded(sentence)}>{worded(sentence)}</li>
            ))}
          </ul>
          <Button small disabled={isPending} onClick={() => void run(refused.path, true)}>
            {t("freezeImport.skip")}
          </Button>
        </div>
      )}
    </>
  );
}
