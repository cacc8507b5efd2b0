import type { Icon } from "@tabler/icons-react";
import clsx from "clsx";
import type { ComponentProps, MouseEvent } from "react";
import styles from "./button.module.css";

/** Filled is for the one main act of a screen; outline for acts beside it; quiet for tool bars. */
export type ButtonLook = "filled" | "outline" | "quiet";

export interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly icon?: Icon;
  /** Why it cannot be pressed now, told on hover and read aloud; null where it can. */
  readonly locked?: string | null;
}

/** A verb to press, 28 high, or 24 where `small`. */
export function Button({
  look = "outline",
  small = false,
  icon: Picture,
  locked = null,
  className,
  children,
  ...rest
}: ButtonProps) {
  const off = locked === null ? {} : { "aria-disabled": true, title: locked, onClick: refuse };
  return (
    <button
      type="button"
      data-verb
      className={clsx(styles.button, styles[look], small && styles.small, locked !== null && styles.locked, className)}
      {...rest}
      {...off}
    >
      {Picture !== undefined && <Picture size={small ? 15 : 16} stroke={1.5} aria-hidden />}
      {children}
    </button>
  );
}

/** Also keeps a button that would send its form from doing so. */
function refuse(event: MouseEvent): void {
  event.preventDefault();
}
