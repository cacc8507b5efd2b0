import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../components/dialog";
import { LanguageChoice } from "../../components/language-choice";
import { Segmented } from "../../components/segmented";
import { TextField } from "../../components/text-field";
import { showToast } from "../../components/toast-store";
import type { Settings } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { useSaveSettings } from "../../ipc/mutations";
import styles from "./settings-panel.module.css";

/** The author where the system tells no account and no name was chosen, as the core calls it. */
const NOBODY = "unknown";

/** Author, theme and language. Each choice is kept as it is made. */
export function SettingsPanel({
  settings,
  onClose,
}: {
  settings: Settings;
  onClose: () => void;
}) {
  const { t } = useTranslation("settings");
  const authorId = useId();
  const known = settings.author === NOBODY ? "" : settings.author;
  const [author, setAuthor] = useState(known);
  const { mutate } = useSaveSettings();
  const save = (next: Settings) =>
    mutate(next, { onError: (error) => showToast({ text: errorWords(error).happened }) });
  const keepAuthor = () => {
    const name = author.trim();
    if (name === "" || name === known) setAuthor(known);
    else save({ ...settings, author: name });
  };
  const close = () => {
    keepAuthor();
    onClose();
  };
  return (
    <Dialog label={t("title")} onClose={close}>
      <h2 className={styles.title}>{t("title")}</h2>
      <div className={styles.rows}>
        <label htmlFor={authorId}>{t("author")}</label>
        <div>
          <TextField
            id={authorId}
            autoFocus={known === ""}
            value={author}
            maxLength={200}
            onChange={(event) => setAuthor(event.target.value)}
            onBlur={keepAuthor}
            onKeyDown={(event) => {
              if (event.key === "Enter") keepAuthor();
            }}
          />
          <p className={styles.hint}>{t(known === "" ? "authorMissing" : "authorHint")}</p>
        </div>
        <span>{t("theme")}</span>
        <Segmented
          label={t("theme")}
          value={settings.theme}
          options={(["light", "dark", "system"] as const).map((value) => ({
            value,
            label: t(value),
          }))}
          onChange={(theme) => save({ ...settings, theme })}
        />
        <span>{t("language")}</span>
        <LanguageChoice language={settings.language} onChange={(language) => save({ ...settings, language })} />
      </div>
    </Dialog>
  );
}
