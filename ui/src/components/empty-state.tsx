import type { Icon } from "@tabler/icons-react";
import { Button } from "./button";
import styles from "./empty-state.module.css";

/** A verb that helps where something is empty or went wrong. */
export interface HelpfulAction {
  readonly label: string;
  readonly icon?: Icon;
  readonly run: () => void;
}

/** One sentence and one or two verbs, at the top left of a place that has nothing to show. */
export function EmptyState({
  sentence,
  actions = [],
}: {
  sentence: string;
  actions?: readonly HelpfulAction[];
}) {
  return (
    <div className={styles.empty}>
      <p>{sentence}</p>
      {actions.length > 0 && (
        <div className={styles.actions}>
          {actions.map((action) => (
            <Button
              key={action.label}
              {...(action.icon === undefined ? {} : { icon: action.icon })}
              onClick={action.run}
            >
              {action.label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
