import { Tooltip as MantineTooltip } from "@mantine/core";
import type { ReactElement } from "react";
import { Kbd } from "./kbd";
import styles from "./tooltip.module.css";

/** A word and its shortcut over a control that has a name of its own already; never the only label. */
export function Tooltip({
  label,
  shortcut,
  children,
}: {
  label: string;
  shortcut?: string;
  children: ReactElement;
}) {
  const content = (
    <span className={styles.content}>
      {label}
      {shortcut !== undefined && <Kbd shortcut={shortcut} />}
    </span>
  );
  return (
    <MantineTooltip
      unstyled
      label={content}
      openDelay={500}
      offset={6}
      transitionProps={{ duration: 0 }}
      classNames={{ tooltip: styles.tooltip ?? "" }}
    >
      {children}
    </MantineTooltip>
  );
}
