import { IconHelp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { QueryExample } from "../ipc/bindings";
import { worded } from "../locales/sentences";
import { Mono } from "./mono";
import { Popover } from "./popover";
import styles from "./query-help.module.css";

/** The query language by examples, in a panel on its button; pressing one writes it into the field. */
export function QueryHelp({
  examples,
  explanation,
  onOpen,
  onTake,
}: {
  examples: readonly QueryExample[];
  /** The query in words; missing where there is none to explain. */
  explanation: string | undefined;
  /** Told when the panel opens, so that its texts can be asked for. */
  onOpen: (open: boolean) => void;
  onTake: (query: string) => void;
}) {
  const { t } = useTranslation("query");
  const [open, setOpen] = useState(false);
  const change = (next: boolean) => {
    setOpen(next);
    onOpen(next);
  };
  return (
    <Popover
      open={open}
      onOpenChange={change}
      label={t("help")}
      width={640}
      align="end"
      trigger={
        <button
          type="button"
          className={styles.button}
          aria-label={t("help")}
          aria-expanded={open}
          onClick={() => change(!open)}
        >
          <IconHelp size={16} stroke={1.5} aria-hidden />
        </button>
      }
    >
      {explanation !== undefined && (
        <p className={styles.explanation}>
          <span className={styles.heading}>{t("explained")}</span> {explanation}
        </p>
      )}
      <p className={styles.heading}>{t("examples")}</p>
      <ul className={styles.examples}>
        {examples.map(({ query, meaning }) => (
          <li key={query}>
            <button
              type="button"
              className={styles.example}
              onClick={() => {
                change(false);
                onTake(query);
              }}
            >
              <Mono className={styles.query}>{query}</Mono>
              <span className={styles.meaning}>{worded(meaning)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
