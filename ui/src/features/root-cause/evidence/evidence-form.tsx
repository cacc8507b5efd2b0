import { IconTrash } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import type { Observed, ObservedState } from "../../../components/observed";
import { Segmented } from "../../../components/segmented";
import { TextField } from "../../../components/text-field";
import styles from "./evidence-form.module.css";
import type { EvidenceLine } from "./evidence-list";
import { instantOf, localText } from "../../../components/local-time";

const STATES = ["down", "degraded", "up"] as const satisfies readonly ObservedState[];

/** State, onset and confidence of one report; each counts as soon as it is a value that can be one. */
export function EvidenceForm({
  line,
  onReport,
  onRemove,
}: {
  line: EvidenceLine;
  onReport: (report: Observed) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation("rootCause");
  const name = useId();
  const [onset, setOnset] = useState(localText(line.onset));
  const [trust, setTrust] = useState(line.confidence === null ? "" : String(line.confidence));
  const confidence = trust.trim() === "" ? null : Number(trust);
  const isConfidence = confidence === null || (confidence >= 0 && confidence <= 1);
  const at = instantOf(onset);
  const report = (change: Partial<Observed>) =>
    onReport({
      ci: line.ci,
      state: line.state,
      at: line.onset,
      confidence: line.confidence,
      source: line.source,
      ...change,
    });
  return (
    <div className={styles.form}>
      <span className={styles.label}>{t("evidence.state")}</span>
      <Segmented
        label={t("evidence.state")}
        value={line.state}
        options={STATES.map((state) => ({ value: state, label: t(`evidence.reported.${state}`) }))}
        onChange={(state) => report({ state })}
      />
      {line.state !== "up" && (
        <>
          <label className={styles.label} htmlFor={`${name}-at`}>
            {t("evidence.at")}
          </label>
          <TextField
            id={`${name}-at`}
            small
            placeholder="2026-11-20 09:16"
            title={t("evidence.atHint")}
            value={onset.replace("T", " ")}
            {...(at === undefined ? { problem: t("evidence.badTime") } : {})}
            onChange={(event) => {
              setOnset(event.target.value);
              const next = instantOf(event.target.value);
              if (next !== undefined) report({ at: next });
            }}
          />
        </>
      )}
      <label className={styles.label} htmlFor={`${name}-confidence`}>
        {t("evidence.confidence")}
      </label>
      <TextField
        id={`${name}-confidence`}
        small
        inputMode="decimal"
        placeholder="0.99"
        title={t("evidence.confidenceHint")}
        value={trust}
        {...(isConfidence ? {} : { problem: t("evidence.badConfidence") })}
        onChange={(event) => {
          setTrust(event.target.value);
          const text = event.target.value.trim();
          const next = text === "" ? null : Number(text);
          if (next === null || (next >= 0 && next <= 1)) report({ confidence: next });
        }}
      />
      <Button small className={styles.remove ?? ""} icon={IconTrash} onClick={onRemove}>
        {t("evidence.remove")}
      </Button>
    </div>
  );
}
