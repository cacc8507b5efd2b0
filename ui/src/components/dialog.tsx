import clsx from "clsx";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { DialogPlace } from "./dialog-place";
import styles from "./dialog.module.css";

/**
 * A floating panel that takes the focus until it is closed, by Escape or a press outside it.
 * Only where no panel in place will do.
 */
export function Dialog({
  label,
  onClose,
  className,
  children,
}: {
  label: string;
  onClose: () => void;
  className?: string;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    const before = document.activeElement;
    element.showModal();
    setPlace(element);
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      className={clsx(styles.dialog, className)}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.content}>
        <DialogPlace value={place}>{children}</DialogPlace>
      </div>
    </dialog>
  );
}
