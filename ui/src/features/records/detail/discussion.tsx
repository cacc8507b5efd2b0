import { IconPaperclip } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { formatInstant, formatNumber } from "../../../components/format";
import { showToast } from "../../../components/toast-store";
import type { EntryView, RecordDetailView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { core } from "../../../ipc/host";
import { useAttachFile } from "../../../ipc/record-mutations";
import fieldStyles from "../fields/fields.module.css";
import { useWrite } from "../move/use-write";
import styles from "./record-tabs.module.css";

/** What was said and decided, oldest first, with the files; and the place to say more. */
export function Discussion({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const { id } = detail.line;
  const { write, pending, error } = useWrite(id);
  const attach = useAttachFile();
  const [text, setText] = useState("");
  const said = detail.entries.filter(({ content }) => ["comment", "attachment", "approval", "move"].includes(content.entry));
  const say = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "" && (await write({ edit: "comment", text: text.trim() }))) setText("");
  };
  const choose = async () => {
    const path = await core().chooseAttachment();
    if (path !== null) attach.mutate({ id, path });
  };
  const problem = error ?? attach.error;
  return (
    <>
      <div className={styles.part}>
        {said.length === 0 && <p className={styles.none}>{t("discussion.none")}</p>}
        <ol>
          {said.map((entry) => (
            <li key={entry.id} className={styles.entry}>
              <p className={styles.who}>
                <strong>{entry.author}</strong>
                <span className={styles.when}>{formatInstant(entry.at)}</span>
              </p>
              <Said record={id} entry={entry} t={t} />
            </li>
          ))}
        </ol>
      </div>
      <form className={`${styles.part} ${styles.write}`} onSubmit={(event) => void say(event)}>
        <textarea
          className={fieldStyles.area}
          aria-label={t("discussion.write")}
          placeholder={t("discussion.write")}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className={styles.acts}>
          <Button type="submit" disabled={pending || text.trim() === ""}>
            {t("discussion.say")}
          </Button>
          <Button look="quiet" icon={IconPaperclip} disabled={attach.isPending} onClick={() => void choose()}>
            {t("discussion.attach")}
          </Button>
        </div>
        {problem !== null && <ErrorNote words={errorWords(problem)} />}
      </form>
    </>
  );
}

function Said({ record, entry, t }: { record: number; entry: EntryView; t: TFunction<"records"> }) {
  const { content } = entry;
  switch (content.entry) {
    case "comment":
      return <p className={styles.text}>{content.text}</p>;
    case "approval":
      return <p className={styles.text}>{[t(`discussion.${content.decision}`), content.note].filter(Boolean).join(": ")}</p>;
    case "move": {
      const moved = t("discussion.moved", { from: t(`state.${content.from}`), to: t(`state.${content.to}`) });
      return <p className={styles.text}>{[moved, content.reason].filter(Boolean).join(": ")}</p>;
    }
    case "attachment": {
      const { name, bytes } = content;
      const save = async () => {
        try {
          const path = await core().chooseAttachmentTarget(name);
          if (path === null) return;
          await core().saveAttachment(record, entry.id, path);
          showToast({ text: t("discussion.saved", { name }) });
        } catch (error) {
          showToast({ text: errorWords(error).happened });
        }
      };
      return (
        <button type="button" className={styles.file} onClick={() => void save()}>
          <IconPaperclip size={15} stroke={1.5} aria-hidden />
          {name}
          <span className={styles.when}>{t("discussion.bytes", { size: formatNumber(Math.max(1, Math.round(bytes / 1000))) })}</span>
        </button>
      );
    }
    default:
      return null;
  }
}
