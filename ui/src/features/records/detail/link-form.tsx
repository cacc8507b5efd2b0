import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../components/error-note";
import { Mono } from "../../../components/mono";
import { Select } from "../../../components/select";
import { TextField } from "../../../components/text-field";
import { errorWords } from "../../../ipc/errors";
import { EVERY_RECORD, recordsQuery } from "../../../ipc/record-queries";
import styles from "../move/move-dialog.module.css";
import { useWrite } from "../move/use-write";
import { LINK_WORDS, type LinkWord } from "./link-words";

const WORDS = Object.keys(LINK_WORDS) as LinkWord[];
/** Records offered at once. */
const OFFERED = 8;
/** How a record is linked, and to which other one. */
export function LinkForm({ record, onClose }: { record: number; onClose: () => void }) {
  const { t } = useTranslation("records");
  const { write, error } = useWrite(record);
  const [word, setWord] = useState<LinkWord>("relates_to");
  const [text, setText] = useState("");
  const { data = [] } = useQuery(recordsQuery({ ...EVERY_RECORD, text: text.trim() === "" ? null : text.trim() }));
  const offered = data.filter(({ id }) => id !== record).slice(0, OFFERED);
  const link = async (other: number) => {
    if (await write({ edit: "link", other, ...LINK_WORDS[word] })) onClose();
  };
  return (
    <div className={styles.part}>
      <Select
        small
        label={t("detail.linkAs")}
        value={word}
        options={WORDS.map((value) => ({ value, label: t(`word.${value}`) }))}
        onChange={setWord}
      />
      <TextField
        small
        data-autofocus
        aria-label={t("detail.linkTo")}
        placeholder={t("attach.search")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className={styles.list}>
        {offered.map((other) => (
          <li key={other.id}>
            <button type="button" className={styles.row} onClick={() => void link(other.id)}>
              <Mono>{other.number}</Mono>
              <span>{other.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {error !== null && <ErrorNote words={errorWords(error)} />}
    </div>
  );
}
