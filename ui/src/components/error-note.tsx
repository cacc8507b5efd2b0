import { IconAlertOctagon } from "@tabler/icons-react";
import { Button } from "./button";
import type { HelpfulAction } from "./empty-state";
import styles from "./error-note.module.css";

/** What to say when something failed. */
export interface ErrorWords {
  /** What happened. */
  readonly happened: string;
  /** What was kept, where that is in doubt. */
  readonly kept?: string;
  /** What to do about it. */
  readonly remedy?: string;
  /** Technical detail for a report, shown small. */
  readonly detail?: string;
}

/** An error in the place where it belongs, with the button for its remedy. */
export function ErrorNote({
  words,
  actions = [],
}: {
  words: ErrorWords;
  actions?: readonly HelpfulAction[];
}) {
  return (
    <div className={styles.note} role="alert">
      <IconAlertOctagon size={18} stroke={1.5} className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <p className={styles.happened}>{words.happened}</p>
        {words.kept !== undefined && <p>{words.kept}</p>}
        {words.remedy !== undefined && <p>{words.remedy}</p>}
        {words.detail !== undefined && <p className={styles.detail}>{words.detail}</p>}
        {actions.length > 0 && (
          <div className={styles.actions}>
            {actions.map((action) => (
              <Button key={action.label} onClick={action.run}>
                {action.label}
              </Button>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
