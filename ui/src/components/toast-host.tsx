import { IconX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button";
import styles from "./toast-host.module.css";
import { dismissToast, type Toast, useToasts } from "./toast-store";

/** How long a toast stays, in milliseconds; longer while the pointer or the focus is on it. */
const STAY = 6000;

/** The place where toasts appear; one in the window. */
export function ToastHost() {
  const { t } = useTranslation();
  const toasts = useToasts((store) => store.toasts);
  return (
    <section className={styles.host} data-unprinted aria-label={t("notifications")} aria-live="polite">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => dismissToast(toast.id), STAY);
    return () => clearTimeout(timer);
  }, [held, toast.id]);
  return (
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.text}>{toast.text}</span>
      {toast.action !== undefined && (
        <Button
          small
          onClick={() => {
            toast.action?.run();
            dismissToast(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <button
        type="button"
        className={styles.dismiss}
        aria-label={t("dismiss")}
        onClick={() => dismissToast(toast.id)}
      >
        <IconX size={14} stroke={1.5} aria-hidden />
      </button>
    </div>
  );
}
