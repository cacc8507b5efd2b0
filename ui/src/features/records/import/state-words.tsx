import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Select } from "../../../components/select";
import type { MappedColumns, RecordStateView } from "../../../ipc/bindings";
import { recordModelQuery } from "../../../ipc/record-queries";
import { withState } from "./mapped-columns";
import styles from "./record-import.module.css";

const UNKNOWN = "";

/** What the tool's own words for states mean: asked for those that are no usual ones. */
export function StateWords({
  words,
  mapping,
  onChange,
}: {
  words: readonly string[];
  mapping: MappedColumns;
  onChange: (mapping: MappedColumns) => void;
}) {
  const { t } = useTranslation("records");
  const { data: model } = useQuery(recordModelQuery());
  if (words.length === 0) return null;
  const states = model?.kinds.find(({ kind }) => kind === mapping.kind)?.states ?? [];
  return (
    <section className={styles.words} aria-label={t("importing.stateWords")}>
      <h3>{t("importing.stateWords")}</h3>
      {words.map((word) => (
        <div key={word} className={styles.word}>
          <span title={word}>{word}</span>
          <Select<RecordStateView | typeof UNKNOWN>
            small
            label={t("importing.stateOf", { word })}
            value={mapping.states.find((one) => one.word === word)?.state ?? UNKNOWN}
            options={[
              { value: UNKNOWN, label: t("importing.noState") },
              ...states.map((value) => ({ value, label: t(`state.${value}`) })),
            ]}
            onChange={(state) => onChange(withState(mapping, word, state === UNKNOWN ? null : state))}
          />
        </div>
      ))}
    </section>
  );
}
