import type { Icon } from "@tabler/icons-react";
import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import styles from "./text-field.module.css";

export interface TextFieldProps extends ComponentProps<"input"> {
  readonly icon?: Icon;
  /** Fixed-width letters, for keys and queries. */
  readonly mono?: boolean;
  readonly small?: boolean;
  /** Why the text cannot be taken; shown below and read with the field. */
  readonly problem?: string;
  /** Something at the right end, such as a count or a shortcut. */
  readonly end?: ReactNode;
}

/** One line of text. Name it by `aria-label` or a `<label>` for its id. */
export function TextField({
  icon: Picture,
  mono = false,
  small = false,
  problem,
  end,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <span className={clsx(styles.outer, className)}>
      <span
        className={clsx(styles.field, mono && styles.mono, small && styles.small)}
        data-problem={problem !== undefined || undefined}
      >
        {Picture !== undefined && <Picture size={16} stroke={1.5} aria-hidden />}
        <input
          type="text"
          spellCheck={false}
          autoComplete="off"
          aria-invalid={problem !== undefined || undefined}
          {...rest}
        />
        {end}
      </span>
      {problem !== undefined && (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
