import clsx from "clsx";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import styles from "./edit-in-place.module.css";

/** A value that a press, E or F2 turns into a form; the focus comes back to it once the form is closed. */
export function EditInPlace({
  label,
  className,
  form,
  children,
}: {
  /** What is read aloud before the value: what pressing it does. */
  label: string;
  className?: string | undefined;
  /** The form, which calls `close` when it is done with. */
  form: (close: () => void) => ReactNode;
  /** The value as it is shown. */
  children: ReactNode;
}) {
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) button.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  if (editing) return form(() => setEditing(false));
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key !== "F2" && event.key !== "e") || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    setEditing(true);
  };
  return (
    <button
      ref={button}
      type="button"
      className={clsx(styles.value, className)}
      aria-keyshortcuts="E F2"
      onClick={() => setEditing(true)}
      onKeyDown={onKeyDown}
    >
      <span className={styles.unseen}>{label}: </span>
      {children}
    </button>
  );
}
