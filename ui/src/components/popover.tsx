import { Popover as MantinePopover } from "@mantine/core";
import { type ReactElement, type ReactNode, use, useState } from "react";
import { DialogPlace } from "./dialog-place";
import styles from "./popover.module.css";

/** A small panel that hangs on its trigger, closed by Escape or a click outside; focus stays inside while open. */
export function Popover({
  open,
  onOpenChange,
  trigger,
  label,
  width,
  align = "start",
  children,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  trigger: ReactElement;
  /** Names the panel to those who do not see it. */
  label: string;
  width?: number;
  /** Which edge of the trigger the panel keeps to. */
  align?: "start" | "end";
  children: ReactNode;
}) {
  const place = use(DialogPlace);
  const [panel, setPanel] = useState<HTMLDivElement | null>(null);
  return (
    <MantinePopover
      unstyled
      {...(place === null ? {} : { portalProps: { target: place } })}
      opened={open}
      onChange={onOpenChange}
      position={`bottom-${align}`}
      offset={4}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.dropdown ?? "" }}
      {...(width === undefined ? {} : { width })}
    >
      <MantinePopover.Target>{trigger}</MantinePopover.Target>
      <MantinePopover.Dropdown ref={setPanel} aria-label={label}>
        {/* What opens in the panel belongs to it: a press there is no press outside. */}
        <DialogPlace value={panel}>{children}</DialogPlace>
      </MantinePopover.Dropdown>
    </MantinePopover>
  );
}
