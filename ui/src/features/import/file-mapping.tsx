import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { formatNumber } from "../../components/format";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { Mono } from "../../components/mono";
import { PanelSection } from "../../components/panel";
import type { ImportFileView } from "../../ipc/bindings";
import { useModelIndex } from "../../ipc/model-index";
import styles from "./file-mapping.module.css";

/** Columns shown before all are asked for. */
const SHOWN = 8;

/** How one file was understood: what it holds, how it is separated, and what each column was taken for. */
export function FileMapping({ file }: { file: ImportFileView }) {
  const { t } = useTranslation("importing");
  const index = useModelIndex();
  const [all, setAll] = useState(false);
  const extra = file.columns.some(({ meaning }) => meaning === null);
  // Extra columns are what a person must see, so they come first when not all are shown.
  const ordered = all
    ? file.columns
    : file.columns.toSorted((a, b) => Number(b.meaning === null) - Number(a.meaning === null));
  const shown = all ? ordered : ordered.slice(0, SHOWN);
  return (
    <PanelSection>
      <h2 className={styles.name}>
        <MiddleEllipsis text={file.name} />
      </h2>
      <p className={styles.facts}>
        {t("fileFacts", {
          holds: t(file.holds),
          rows: formatNumber(file.rows),
          delimiter: delimiterWord(file.delimiter, t("delimiter", { returnObjects: true })),
        })}
      </p>
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">{t("column")}</th>
            <th scope="col">{t("meaning")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ header, meaning }) => (
            <tr key={header}>
              <td>
                <Mono>
                  <MiddleEllipsis text={header} />
                </Mono>
              </td>
              <td className={meaning === null ? styles.extra : undefined}>
                {meaning === null
                  ? t("keptExtra")
                  : (index.attributes.get(meaning)?.label ?? meaning)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {file.columns.length > SHOWN && (
        <Button small look="quiet" className={styles.more} onClick={() => setAll(!all)}>
          {all ? t("fewerColumns") : t("allColumns", { shown: formatNumber(file.columns.length) })}
        </Button>
      )}
      {extra && <p className={styles.note}>{t("extraNote")}</p>}
    </PanelSection>
  );
}

function delimiterWord(
  delimiter: string,
  words: { readonly comma: string; readonly semicolon: string; readonly tab: string },
): string {
  switch (delimiter) {
    case ",":
      return words.comma;
    case ";":
      return words.semicolon;
    case "\t":
      return words.tab;
    default:
      return delimiter;
  }
}
