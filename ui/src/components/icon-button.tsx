import type { Icon } from "@tabler/icons-react";
import clsx from "clsx";
import type { ComponentProps } from "react";
import styles from "./icon-button.module.css";
import { Tooltip } from "./tooltip";

export interface IconButtonProps extends Omit<ComponentProps<"button">, "aria-label"> {
  readonly icon: Icon;
  /** The name, read aloud and shown on hover. */
  readonly label: string;
  readonly shortcut?: string;
  readonly size?: number;
}

/** A picture to press, 28 by 28, for tool bars. */
export function IconButton({
  icon: Picture,
  label,
  shortcut,
  size = 18,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} {...(shortcut === undefined ? {} : { shortcut })}>
      <button type="button" data-verb aria-label={label} className={clsx(styles.button, className)} {...rest}>
        <Picture size={size} stroke={1.5} aria-hidden />
      </button>
    </Tooltip>
  );
}
