import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../../components/icon-button";
import type { ForcedState } from "../../../ipc/bindings";
import page from "../page.module.css";
import { FailedCis } from "../question/failed-cis";
import { LETTERS } from "./scenario-list";
import styles from "./scenario-bar.module.css";

/** One of the selections that are compared: its letter and its failed CIs. */
export function ScenarioBar({
  at,
  forced,
  onChange,
  onRemove,
}: {
  at: number;
  forced: readonly ForcedState[];
  onChange: (forced: readonly ForcedState[]) => void;
  /** Takes the whole selection away; missing where it has to stay. */
  onRemove?: () => void;
}) {
  const { t } = useTranslation("deepImpact");
  const [adding, setAdding] = useState(false);
  const letter = LETTERS[at] ?? "";
  const name = t("scenarios.scenario", { letter });
  return (
    <div className={page.bar} role="toolbar" aria-label={name}>
      <span className={styles.letter} aria-hidden>
        {letter}
      </span>
      <span className={page.label}>{t("scenarios.failed")}</span>
      <FailedCis forced={forced} onChange={onChange} adding={adding} onAdding={setAdding} />
      {onRemove !== undefined && (
        <div className={page.end}>
          <IconButton icon={IconX} label={t("scenarios.remove", { letter })} onClick={onRemove} />
        </div>
      )}
    </div>
  );
}
