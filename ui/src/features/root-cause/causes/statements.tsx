import { IconAlertOctagon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import type { RootCauseView } from "../../../ipc/bindings";
import { factorText, percent } from "../percent";
import styles from "./statements.module.css";

/** What has to be said before the causes: that the reports may be false, or that the answer is not whole. */
export function Statements({
  answer,
  mostFaults,
  timeLimit,
  longer,
  isStopped,
  onGoOn,
  onLonger,
}: {
  answer: RootCauseView;
  mostFaults: number;
  timeLimit: number;
  longer: number;
  isStopped: boolean;
  onGoOn: () => void;
  onLonger: () => void;
}) {
  const { t } = useTranslation("rootCause");
  const { complete, unboundedMass } = answer.searched;
  const ratio = answer.noFaultRatio ?? 0;
  return (
    <div role="status">
      {ratio >= 1 && (
        <div className={styles.said}>
          <IconAlertOctagon size={16} stroke={1.5} aria-hidden />
          <p>{t("said.falseReports", { times: factorText(ratio) })}</p>
        </div>
      )}
      {!complete && (
        <div className={styles.said}>
          <IconAlertOctagon size={16} stroke={1.5} aria-hidden />
          <p>{t("said.incomplete", { seconds: timeLimit, share: percent(unboundedMass) })}</p>
          {timeLimit < longer && (
            <Button small onClick={onLonger}>
              {t("said.longer", { seconds: longer })}
            </Button>
          )}
        </div>
      )}
      {isStopped && (
        <div className={styles.said}>
          <IconAlertOctagon size={16} stroke={1.5} aria-hidden />
          <p>{t("said.stopped", { count: mostFaults })}</p>
          <Button small onClick={onGoOn}>
            {t("said.goOn")}
          </Button>
        </div>
      )}
    </div>
  );
}
