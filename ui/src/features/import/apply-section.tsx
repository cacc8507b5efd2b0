import { IconAlertOctagon } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { formatNumber } from "../../components/format";
import { PanelSection } from "../../components/panel";
import { TextField } from "../../components/text-field";
import type { ImportReport } from "../../ipc/bindings";
import { useEditLock } from "../../ipc/moment";
import styles from "./apply-section.module.css";
import { differs, isRefused } from "./difference";

/** Imports what was compared, or says why that cannot be done. */
export function ApplySection({
  report,
  skipBadRows,
  busy,
  onApply,
}: {
  report: ImportReport;
  skipBadRows: boolean;
  busy: boolean;
  onApply: (message: string) => void;
}) {
  const { t } = useTranslation("importing");
  const locked = useEditLock();
  const [message, setMessage] = useState("");
  const refused = isRefused(report, skipBadRows);
  const changes = differs(report);
  return (
    <PanelSection className={styles.section}>
      {refused && (
        <p className={styles.reason}>
          <IconAlertOctagon size={16} stroke={1.5} aria-hidden />
          {t("refusedBefore", {
            count: report.issueTotal,
            shown: formatNumber(report.issueTotal),
          })}
        </p>
      )}
      {!refused && !changes && <p className={styles.note}>{t("nothingDiffers")}</p>}
      {!refused && changes && (
        <TextField
          small
          aria-label={t("message")}
          placeholder={t("message")}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
      )}
      <Button
        look="filled"
        disabled={refused || busy}
        locked={locked}
        onClick={() => onApply(changes ? message : "")}
      >
        {changes || refused ? t("apply") : t("applyRun")}
      </Button>
    </PanelSection>
  );
}
