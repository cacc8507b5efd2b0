import { IconAlertTriangle, IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import { Mono } from "../../../components/mono";
import { useValueWords } from "../../../components/value-words";
import type { PastePreviewView } from "../../../ipc/bindings";
import { classLabel, type ModelIndex } from "../../../ipc/model-index";
import { worded } from "../../../locales/sentences";
import bulkStyles from "../bulk-edit.module.css";
import styles from "./paste.module.css";

/** What a pasted table would do: which value becomes which, which CIs are made, and what is refused why. */
export function PastePreview({
  preview,
  creates,
  index,
  labelOf,
}: {
  preview: PastePreviewView;
  /** Whether the CIs of unknown keys are to be made. */
  creates: boolean;
  index: ModelIndex;
  labelOf: (column: string) => string;
}) {
  const { t } = useTranslation(["inventory", "common"]);
  const words = useValueWords();
  const counted = (count: number) => ({ count, shown: formatNumber(count) });
  const { changed, unchanged, changes, changesInAll, refusals, refusalsInAll } = preview;
  const made = creates ? preview.new : [];
  const word = (column: string, value: string | null) => {
    if (value === null) return <em className={bulkStyles.none}>{t("common:noValue")}</em>;
    return words(column, value);
  };
  return (
    <>
      <p className={bulkStyles.counts} role="status">
        <strong>{t("bulk.changes", counted(changed))}</strong>
        {creates && preview.newInAll > 0 && <strong>{t("paste.new", counted(preview.newInAll))}</strong>}
        {unchanged > 0 && <span>{t("bulk.unchanged", counted(unchanged))}</span>}
        {refusalsInAll > 0 && <span>{t("paste.refused", counted(refusalsInAll))}</span>}
      </p>
      <p className={bulkStyles.quiet}>{t(preview.byKey ? "paste.byKey" : "paste.byPlace")}</p>
      {refusals.length > 0 && (
        <table className={bulkStyles.table}>
          <caption className={styles.caption}>
            <IconAlertTriangle size={15} stroke={1.5} aria-hidden />
            {t("paste.refusedHead")}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("paste.line")}</th>
              <th scope="col">{t("paste.column")}</th>
              <th scope="col">{t("paste.value")}</th>
              <th scope="col">{t("paste.why")}</th>
            </tr>
          </thead>
          <tbody>
            {refusals.map(({ line, column, value, reason }, at) => (
              <tr key={at}>
                <td className={styles.line}>{formatNumber(line)}</td>
                <td>{column === null ? t("paste.wholeLine") : labelOf(column)}</td>
                <td>{value}</td>
                <td>{worded(reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Further shown={refusals.length} all={refusalsInAll} />
      {changes.length > 0 && (
        <table className={bulkStyles.table}>
          <caption className={styles.caption}>{t("paste.changedHead")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("paste.line")}</th>
              <th scope="col">{t("paste.ci")}</th>
              <th scope="col">{t("bulk.attribute")}</th>
              <th scope="col">{t("bulk.from")}</th>
              <th scope="col">{t("bulk.to")}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ line, key, attribute, from, to }) => (
              <tr key={`${line} ${key} ${attribute}`}>
                <td className={styles.line}>{formatNumber(line)}</td>
                <td>
                  <Mono>{key}</Mono>
                </td>
                <td>{labelOf(attribute)}</td>
                <td>{word(attribute, from)}</td>
                <td>
                  <span className={bulkStyles.to}>
                    <IconArrowRight size={14} stroke={1.5} aria-hidden />
                    <span>{word(attribute, to)}</span>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Further shown={changes.length} all={changesInAll} />
      {made.length > 0 && (
        <table className={bulkStyles.table}>
          <caption className={styles.caption}>{t("paste.newHead")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("paste.line")}</th>
              <th scope="col">{labelOf("key")}</th>
              <th scope="col">{labelOf("name")}</th>
              <th scope="col">{labelOf("class")}</th>
            </tr>
          </thead>
          <tbody>
            {made.map((one) => (
              <tr key={one.line}>
                <td className={styles.line}>{formatNumber(one.line)}</td>
                <td>
                  <Mono>{one.key}</Mono>
                </td>
                <td>{one.name}</td>
                <td>{classLabel(index, one.class)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Further shown={made.length} all={creates ? preview.newInAll : 0} />
    </>
  );
}

/** How many lines of a table are counted but not listed. */
function Further({ shown, all }: { shown: number; all: number }) {
  const { t } = useTranslation("inventory");
  if (all <= shown) return null;
  return <p className={bulkStyles.quiet}>{t("paste.further", { shown: formatNumber(all - shown) })}</p>;
}
