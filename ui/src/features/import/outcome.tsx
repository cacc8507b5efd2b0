import { IconArrowBackUp, IconFileImport, IconTable } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Button } from "../../components/button";
import { formatNumber } from "../../components/format";
import type { ImportedView } from "../../ipc/bindings";
import { useGuardedUndo } from "../../ipc/undo-toast";
import { isRefused, together } from "./difference";
import styles from "./outcome.module.css";

/** What an import did, with Undo. */
export function Outcome({
  outcome,
  skippedBadRows,
  onMore,
}: {
  outcome: ImportedView;
  skippedBadRows: boolean;
  onMore: () => void;
}) {
  const { t } = useTranslation("importing");
  const app = useAppActions();
  const undo = useGuardedUndo();
  const [undone, setUndone] = useState(false);
  const { report, applied } = outcome;
  const changeset = applied?.changeset ?? null;
  const counts = together(report);
  return (
    <section className={styles.outcome} role="status">
      <div className={styles.words}>
        <p className={styles.head}>{sentence()}</p>
        {changeset !== null && !undone && (
          <p>
            {t("doneSplit", {
              new: formatNumber(counts.new),
              changed: formatNumber(counts.changed),
              unchanged: formatNumber(counts.unchanged),
              heldBack: formatNumber(counts.heldBack),
            })}
            {report.issueTotal > 0 &&
              ` ${t("leftOut", {
                count: report.issueTotal,
                shown: formatNumber(report.issueTotal),
              })}`}
          </p>
        )}
      </div>
      {applied !== null && changeset !== null && !undone && (
        <Button
          icon={IconArrowBackUp}
          onClick={() => void undo([applied]).then((done) => setUndone(done))}
        >
          {t("undo")}
        </Button>
      )}
      <Button look="quiet" icon={IconTable} onClick={() => app.openInventory("")}>
        {t("showInventory")}
      </Button>
      <Button look="quiet" icon={IconFileImport} onClick={onMore}>
        {t("importMore")}
      </Button>
    </section>
  );

  function sentence(): string {
    if (undone) return t("undone");
    if (changeset !== null) return t("done", { number: formatNumber(changeset) });
    return isRefused(report, skippedBadRows) ? t("refused") : t("upToDate");
  }
}
