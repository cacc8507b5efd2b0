import { Menu } from "@mantine/core";
import { Fragment } from "react";
import menuStyles from "../../components/menu.module.css";
import type { MenuSection } from "../../components/menu";
import type { Point } from "../../graph-canvas/geometry";
import styles from "./node-menu.module.css";

/** A menu at a place of the window, for what lies there. */
export function NodeMenu({
  at,
  label,
  sections,
  onClose,
}: {
  at: Point;
  label: string;
  sections: readonly MenuSection[];
  onClose: () => void;
}) {
  return (
    <Menu
      unstyled
      opened
      onChange={(open) => {
        if (!open) onClose();
      }}
      position="bottom-start"
      offset={0}
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
            {section.actions.map(({ id, label: words, icon: Picture, run }) => (
              <Menu.Item key={id} onClick={run}>
                <span className={menuStyles.row}>
                  <span className={menuStyles.icon}>
                    {Picture !== undefined && <Picture size={16} stroke={1.5} aria-hidden />}
                  </span>
                  <span className={menuStyles.label}>{words}</span>
                </span>
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
