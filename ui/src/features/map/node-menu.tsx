import { Menu } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { Fragment, useEffect } from "react";
import menuStyles from "../../components/menu.module.css";
import type { MenuAction } from "../../components/menu";
import type { Point } from "../../graph-canvas/geometry";
import styles from "./node-menu.module.css";

/** An act of a node's menu, or several behind one. */
export interface NodeMenuAction extends MenuAction {
  readonly more?: readonly MenuAction[];
}

/** Acts of a node's menu that belong together. */
export interface NodeMenuSection {
  readonly id: string;
  readonly actions: readonly NodeMenuAction[];
}

/** A menu at a place of the window, for what lies there. */
export function NodeMenu({
  at,
  label,
  sections,
  onClose,
  onGone,
}: {
  at: Point;
  label: string;
  sections: readonly NodeMenuSection[];
  onClose: () => void;
  /** Called once it is gone, whether or not anything else took the focus. */
  onGone: () => void;
}) {
  useEffect(() => onGone, []);
  return (
    <Menu
      unstyled
      opened
      onChange={(open) => {
        if (!open) onClose();
      }}
      position="bottom-start"
      offset={0}
      // Else the key that opens it, on its way up, closes it again.
      clickOutsideEvents={["mousedown", "touchstart"]}
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: menuStyles.dropdown ?? "", item: menuStyles.item ?? "" }}
    >
      <Menu.Target>
        <span className={styles.target} style={{ insetInlineStart: at.x, insetBlockStart: at.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {sections.map((section, index) => (
          <Fragment key={section.id}>
            {index > 0 && <Menu.Divider className={menuStyles.line ?? ""} />}
            {section.actions.map((action) => (
              <NodeMenuItem key={action.id} action={action} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function NodeMenuItem({ action }: { action: NodeMenuAction }) {
  const { more, disabled = false, locked = null, run } = action;
  if (more === undefined) {
    return (
      <Menu.Item disabled={disabled || locked !== null} title={locked ?? undefined} onClick={run}>
        <Row action={action} />
      </Menu.Item>
    );
  }
  return (
    <Menu.Sub transitionProps={{ duration: 0 }} offset={2}>
      <Menu.Sub.Target>
        <Menu.Sub.Item disabled={disabled} className={styles.opens}>
          <Row action={action} opens />
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown className={styles.more}>
        {more.map((one) => (
          <Menu.Item key={one.id} onClick={one.run}>
            <Row action={one} />
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

function Row({ action: { icon: Picture, label, note }, opens = false }: { action: MenuAction; opens?: boolean }) {
  return (
    <span className={menuStyles.row}>
      <span className={menuStyles.icon}>{Picture !== undefined && <Picture size={16} stroke={1.5} aria-hidden />}</span>
      <span className={menuStyles.label}>{label}</span>
      {note !== undefined && <span className={menuStyles.note}>{note}</span>}
      {opens && <IconChevronRight size={14} stroke={1.5} aria-hidden />}
    </span>
  );
}
