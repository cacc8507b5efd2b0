import { IconX } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { Checkbox } from "../../../components/checkbox";
import { ErrorNote } from "../../../components/error-note";
import { IconButton } from "../../../components/icon-button";
import { TextField } from "../../../components/text-field";
import type { EntryView, RecordDetailView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useWrite } from "../move/use-write";
import styles from "./checklist-items.module.css";

/** The items of a go/no-go list: to tick, to add, to take off. */
export function ChecklistItems({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const { write, pending, error } = useWrite(detail.line.id);
  const [text, setText] = useState("");
  const items = detail.entries.filter(({ content }) => content.entry === "checklistItem");
  const add = async () => {
    if (text.trim() !== "" && (await write({ edit: "addChecklistItem", text: text.trim() }))) setText("");
  };
  return (
    <div className={styles.items}>
      {items.length === 0 && <p className={styles.none}>{t("release.noChecklist")}</p>}
      <ul>
        {items.map((item) => (
          <Item
            key={item.id}
            item={item}
            onTick={(done) => void write({ edit: "setChecklistItem", entry: item.id, done })}
            onRemove={() => void write({ edit: "removeChecklistItem", entry: item.id })}
          />
        ))}
      </ul>
      <div className={styles.add}>
        <TextField
          small
          aria-label={t("release.newItem")}
          placeholder={t("release.newItem")}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            // The form around it is for the move, not for the item.
            event.preventDefault();
            void add();
          }}
        />
        <Button small disabled={pending || text.trim() === ""} onClick={() => void add()}>
          {t("release.add")}
        </Button>
      </div>
      {error !== null && <ErrorNote words={errorWords(error)} />}
    </div>
  );
}

function Item({ item, onTick, onRemove }: { item: EntryView; onTick: (done: boolean) => void; onRemove: () => void }) {
  const { t } = useTranslation("records");
  const id = useId();
  const { content } = item;
  if (content.entry !== "checklistItem") return null;
  return (
    <li className={styles.item}>
      <Checkbox id={id} checked={content.done} onChange={(event) => onTick(event.target.checked)} />
      <label htmlFor={id}>{content.text}</label>
      <IconButton icon={IconX} label={t("release.removeItem", { text: content.text })} onClick={onRemove} />
    </li>
  );
}
