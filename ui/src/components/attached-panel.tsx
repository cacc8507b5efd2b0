import { Popover as MantinePopover } from "@mantine/core";
import { type ReactElement, type ReactNode, type Ref, use } from "react";
import styles from "./attached-panel.module.css";
import { DialogPlace } from "./dialog-place";

/** A small panel that hangs on a field while the focus stays in the field; its owner opens and closes it. */
export function AttachedPanel({
  open,
  target,
  label,
  panelRef,
  children,
}: {
  open: boolean;
  /** The field: an element that takes a ref. */
  target: ReactElement;
  /** Names the panel to those who do not see it. */
  label: string;
  panelRef?: Ref<HTMLDivElement>;
  children: ReactNode;
}) {
  const place = use(DialogPlace);
  return (
    <MantinePopover
      unstyled
      {...(place === null ? {} : { portalProps: { target: place } })}
      opened={open}
      position="bottom-start"
      offset={3}
      withRoles={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.dropdown ?? "" }}
    >
      <MantinePopover.Target>{target}</MantinePopover.Target>
      <MantinePopover.Dropdown
        ref={panelRef}
        role="region"
        aria-label={label}
        // What happens in the panel is no business of what lies around the field.
        onPointerDown={(event) => event.stopPropagation()}
        onClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => event.stopPropagation()}
      >
        {children}
      </MantinePopover.Dropdown>
    </MantinePopover>
  );
}
