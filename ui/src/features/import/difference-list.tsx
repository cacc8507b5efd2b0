import { IconChevronRight } from "@tabler/icons-react";
import clsx from "clsx";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { Mono } from "../../components/mono";
import { useValueWords } from "../../components/value-words";
import type { ImportDifference, ImportedRelationshipView } from "../../ipc/bindings";
import { type ModelIndex, useModelIndex } from "../../ipc/model-index";
import styles from "./difference-list.module.css";

/** Longest value told whole in a row. */
const LONGEST = 200;

/** CIs and relationships that an import alters, each opened to its values before and after. */
export function DifferenceList({ differences }: { differences: readonly ImportDifference[] }) {
  return (
    <ul className={styles.list}>
      {differences.map((difference) => (
        <Entry key={`${difference.what} ${difference.subject}`} difference={difference} />
      ))}
    </ul>
  );
}

function Entry({ difference }: { difference: ImportDifference }) {
  const { t } = useTranslation("importing");
  const [open, setOpen] = useState(false);
  const index = useModelIndex();
  const words = useValueWords();
  const { subject, relationship, changes } = difference;
  const named = relationship === null ? subject : inWords(index, relationship);
  const label = (attribute: string) => index.attributes.get(attribute)?.label ?? attribute;
  return (
    <li className={styles.entry}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight
          size={14}
          stroke={1.5}
          className={clsx(styles.arrow, open && styles.open)}
          aria-hidden
        />
        <Mono className={styles.subject}>
          <MiddleEllipsis text={named} />
        </Mono>
        <span className={styles.summary}>
          {changes.map(({ attribute }) => label(attribute)).join(", ")}
        </span>
      </button>
      {open && changes.length === 0 && <p className={styles.none}>{t("noValues")}</p>}
      {open && changes.length > 0 && (
        <table className={styles.changes}>
          <thead>
            <tr>
              <th scope="col">{t("attribute")}</th>
              <th scope="col">{difference.what === "heldBack" ? t("byHand") : t("from")}</th>
              <th scope="col">{difference.what === "heldBack" ? t("fileSays") : t("to")}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ attribute, from, to }) => (
              <tr key={attribute}>
                <th scope="row">{label(attribute)}</th>
                <Value text={from === null ? null : words(attribute, from)} />
                <Value text={to === null ? null : words(attribute, to)} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  );
}

/** "shop runs on vm-1 (nodes)": keys with the verb of the type. */
function inWords({ types }: ModelIndex, { source, kind, target, group }: ImportedRelationshipView): string {
  const sentence = `${source} ${types.get(kind)?.label ?? kind} ${target}`;
  return group === null ? sentence : `${sentence} (${group})`;
}

function Value({ text }: { text: string | null }) {
  const { t } = useTranslation("importing");
  if (text === null || text === "") {
    return (
      <td>
        <em>{t("noValue")}</em>
      </td>
    );
  }
  return <td>{text.length > LONGEST ? <MiddleEllipsis text={text} /> : text}</td>;
}
