import { Menu as MantineMenu } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import { Fragment, type ReactElement } from "react";
import { Kbd } from "./kbd";
import styles from "./menu.module.css";

/** One act in a menu. */
export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly icon?: Icon;
  readonly shortcut?: string;
  /** A second, quieter word at the right, such as a path or a date. */
  readonly note?: string;
  readonly disabled?: boolean;
  /** Why it cannot be done now; null where it can. */
  readonly locked?: string | null;
  readonly run: () => void;
}

/** Acts that belong together, under a heading if they have one, set apart by a line. */
export interface MenuSection {
  readonly id: string;
  readonly heading?: string;
  readonly actions: readonly MenuAction[];
}

/** A menu that hangs on its trigger: any button that takes a ref. */
export function Menu({
  trigger,
  sections,
  width,
}: {
  trigger: ReactElement;
  sections: readonly MenuSection[];
  width?: number;
}) {
  const shown = sections.filter((section) => section.actions.length > 0);
  return (
    <MantineMenu
      unstyled
      position="bottom-start"
      offset={4}
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.dropdown ?? "", item: styles.item ?? "" }}
      {...(width === undefined ? {} : { width })}
    >
      <MantineMenu.Target>{trigger}</MantineMenu.Target>
      <MantineMenu.Dropdown>
        {shown.map((section, index) => (
          <Fragment key={section.id}>
            {index > 0 && <MantineMenu.Divider className={styles.line ?? ""} />}
            {section.heading !== undefined && (
              <MantineMenu.Label className={styles.heading ?? ""}>
                {section.heading}
              </MantineMenu.Label>
            )}
            {section.actions.map((action) => (
              <MenuItem key={action.id} action={action} />
            ))}
          </Fragment>
        ))}
      </MantineMenu.Dropdown>
    </MantineMenu>
  );
}

function MenuItem({ action }: { action: MenuAction }) {
  const { icon: Picture, label, note, shortcut, disabled = false, locked = null, run } = action;
  return (
    <MantineMenu.Item disabled={disabled || locked !== null} title={locked ?? undefined} onClick={run}>
      <span className={styles.row}>
        <span className={styles.icon}>
          {Picture !== undefined && <Picture size={16} stroke={1.5} aria-hidden />}
        </span>
        <span className={styles.label}>{label}</span>
        {note !== undefined && <span className={styles.note}>{note}</span>}
        {shortcut !== undefined && <Kbd shortcut={shortcut} />}
      </span>
    </MantineMenu.Item>
  );
}
