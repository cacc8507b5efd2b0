import { useTranslation } from "react-i18next";
import type { UnusableView } from "../../../ipc/bindings";
import { worded } from "../../../locales/sentences";
import styles from "../page.module.css";

/** Numbers named in the note; the rest is counted. */
const NAMED = 3;

/** Numbers that cannot be meant and were left out, each with its place and what it would have to be. */
export function UnusableNote({ unusable }: { unusable: readonly UnusableView[] }) {
  const { t } = useTranslation("deepImpact");
  if (unusable.length === 0) return null;
  const named = unusable.slice(0, NAMED).map((one) => t("unusable.one", { ...one, expected: worded(one.expected) }));
  const more = unusable.length - named.length;
  return (
    <p className={styles.partial} role="status">
      {t("unusable.said", { count: unusable.length, named: named.join("; ") })}
      {more > 0 && ` ${t("unusable.more", { count: more })}`}
    </p>
  );
}
