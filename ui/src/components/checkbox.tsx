import clsx from "clsx";
import { type ComponentProps, useEffect, useRef } from "react";
import styles from "./checkbox.module.css";

export interface CheckboxProps extends Omit<ComponentProps<"input">, "type"> {
  /** Some, but not all, of what the box stands for. */
  readonly mixed?: boolean;
}

/** A box to tick. Name it by `aria-label`, or put it into a `<label>` with its words. */
export function Checkbox({ mixed = false, className, ...rest }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = mixed;
  }, [mixed]);
  return <input ref={box} type="checkbox" className={clsx(styles.checkbox, className)} {...rest} />;
}
