import { IconAlertTriangle, IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../components/format";
import { useValueWords } from "../../components/value-words";
import type { BulkPreviewView, RefusalView } from "../../ipc/bindings";
import { worded } from "../../locales/sentences";
import styles from "./bulk-edit.module.css";

/** What an edit of many CIs would do: counts, which value becomes which, and what is refused why. */
export function BulkPreview({
  preview,
  labelOf,
}: {
  preview: BulkPreviewView;
  labelOf: (field: string) => string;
}) {
  const { t } = useTranslation(["inventory", "common"]);
  const words = useValueWords();
  const counted = (count: number) => ({ count, shown: formatNumber(count) });
  const { changed, unchanged, refused, transitions, transitionsInAll, refusals } = preview;
  const further = transitionsInAll - transitions.length;
  const word = (field: string, value: string | null) => {
    if (value === null) return <em className={styles.none}>{t("common:noValue")}</em>;
    return words(field, value);
  };
  return (
    <>
      <p className={styles.counts} role="status">
        <strong>{t("bulk.changes", counted(changed))}</strong>
        {unchanged > 0 && <span>{t("bulk.unchanged", counted(unchanged))}</span>}
        {refused > 0 && <span>{t("bulk.refused", counted(refused))}</span>}
      </p>
      {transitions.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("bulk.attribute")}</th>
              <th scope="col">{t("bulk.from")}</th>
              <th scope="col">{t("bulk.to")}</th>
              <th scope="col" className={styles.number}>
                {t("bulk.cis")}
              </th>
            </tr>
          </thead>
          <tbody>
            {transitions.map(({ attribute, from, to, cis }) => (
              <tr key={JSON.stringify([attribute, from, to])}>
                <td className={styles.quiet}>{labelOf(attribute)}</td>
                <td>{word(attribute, from)}</td>
                <td>
                  <span className={styles.to}>
                    <IconArrowRight size={14} stroke={1.5} aria-hidden />
                    {word(attribute, to)}
                  </span>
                </td>
                <td className={styles.number}>{formatNumber(cis)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {further > 0 && <p className={styles.quiet}>{t("bulk.further", counted(further))}</p>}
      {refusals.map((refusal) => (
        <Refusal key={worded(refusal.reason)} refusal={refusal} />
      ))}
    </>
  );
}

function Refusal({ refusal: { reason, cis, keys } }: { refusal: RefusalView }) {
  const { t } = useTranslation("inventory");
  const named = keys.join(", ");
  const more = cis - keys.length;
  return (
    <div className={styles.refusal}>
      <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
      <span>
        <span className={styles.keys}>
          {more > 0 ? t("bulk.furtherKeys", { keys: named, more: formatNumber(more) }) : named}
        </span>
        {worded(reason)}
      </span>
    </div>
  );
}
