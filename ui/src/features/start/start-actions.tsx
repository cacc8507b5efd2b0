import type { Icon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../components/format";
import { Kbd } from "../../components/kbd";
import styles from "./start-actions.module.css";

/** A way to begin. */
export interface StartAction {
  readonly id: "demo" | "importFiles" | "empty";
  readonly icon: Icon;
  readonly shortcut: string;
  readonly run: () => void;
}

const HINTS = { demo: "demoHint", importFiles: "importHint", empty: "emptyHint" } as const;

/** The ways to begin, the first of them the likeliest. */
export function StartActions({ actions, cis }: { actions: readonly StartAction[]; cis: number }) {
  const { t } = useTranslation("start");
  return (
    <div className={styles.actions}>
      {actions.map(({ id, icon: Picture, shortcut, run }) => (
        <button key={id} type="button" className={styles.action} onClick={run}>
          <Picture size={18} stroke={1.5} aria-hidden />
          <span className={styles.words}>
            <span className={styles.verb}>{t(id)}</span>
            <span className={styles.hint}>{t(HINTS[id], { cis: formatNumber(cis) })}</span>
          </span>
          <Kbd shortcut={shortcut} />
        </button>
      ))}
    </div>
  );
}
