import type { Icon } from "@tabler/icons-react";
import clsx from "clsx";
import type { ComponentProps } from "react";
import styles from "./button.module.css";

/** Filled is for the one main act of a screen; outline for acts beside it; quiet for tool bars. */
export type ButtonLook = "filled" | "outline" | "quiet";

export interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly icon?: Icon;
}

/** A verb to press, 28 high, or 24 where `small`. */
export function Button({
  look = "outline",
  small = false,
  icon: Picture,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      className={clsx(styles.button, styles[look], small && styles.small, className)}
      {...rest}
    >
      {Picture !== undefined && <Picture size={small ? 15 : 16} stroke={1.5} aria-hidden />}
      {children}
    </button>
  );
}
