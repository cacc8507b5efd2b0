import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { Select } from "../../../components/select";
import type { RiskLevelView, RiskView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useStateRisk } from "../../../ipc/record-mutations";
import fieldStyles from "../fields/fields.module.css";
import styles from "./side.module.css";

const LEVELS = ["low", "medium", "high", "very_high"] as const satisfies readonly RiskLevelView[];

/** Another risk than the matrix says; that needs a reason. */
export function RiskForm({ change, risk, onClose }: { change: number; risk: RiskView; onClose: () => void }) {
  const { t } = useTranslation("records");
  const [level, setLevel] = useState<RiskLevelView>(risk.stated ?? risk.calculated);
  const [reason, setReason] = useState(risk.reason ?? "");
  const { mutate, isPending, error } = useStateRisk();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate({ change, level, reason: reason.trim() }, { onSuccess: onClose });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Select
        small
        label={t("risk.level")}
        value={level}
        options={LEVELS.map((value) => ({ value, label: t(`choice.${value}`) }))}
        onChange={setLevel}
      />
      <textarea
        className={fieldStyles.area}
        aria-label={t("risk.reason")}
        placeholder={t("risk.reason")}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {error !== null && <ErrorNote words={errorWords(error)} />}
      <Button small type="submit" disabled={isPending}>
        {t("risk.state")}
      </Button>
    </form>
  );
}
