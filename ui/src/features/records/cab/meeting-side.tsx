import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { IconButton } from "../../../components/icon-button";
import { PanelSection } from "../../../components/panel";
import { TextField } from "../../../components/text-field";
import type { CabMeetingView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import styles from "./cab-view.module.css";
import { minutesText } from "./minutes-text";
import { useMeetingEdit } from "./use-meeting-edit";

/** Who is there, what is said, and the minutes as they stand. */
export function MeetingSide({ meeting }: { meeting: CabMeetingView }) {
  const { t } = useTranslation("records");
  const { edit, error } = useMeetingEdit(meeting);
  const { attendees, notes, agenda } = meeting;
  const decided = agenda.filter(({ decision }) => decision !== null).length;
  return (
    <aside className={styles.side}>
      {error !== null && <ErrorNote words={errorWords(error)} />}
      <PanelSection heading={t("cab.attendees")} note={attendees.length > 0 ? String(attendees.length) : undefined}>
        {attendees.length === 0 && <p className={styles.hint}>{t("cab.nobody")}</p>}
        <ul>
          {attendees.map((name, at) => (
            <li key={name} className={styles.person}>
              {name}
              <IconButton
                icon={IconX}
                label={t("cab.removePerson", { name })}
                onClick={() => void edit({ attendees: attendees.toSpliced(at, 1) })}
              />
            </li>
          ))}
        </ul>
        <AddPerson onAdd={(name) => edit({ attendees: [...attendees.filter((one) => one !== name), name] })} />
      </PanelSection>
      <PanelSection heading={t("cab.notes")}>
        <textarea
          key={notes}
          className={styles.notes}
          aria-label={t("cab.notes")}
          placeholder={t("cab.notesHint")}
          defaultValue={notes}
          onBlur={(event) => {
            const text = event.target.value.trim();
            if (text !== notes) void edit({ notes: text });
          }}
        />
      </PanelSection>
      <PanelSection heading={t("cab.minutes")} note={t("cab.decidedOf", { done: decided, total: agenda.length })}>
        <pre className={styles.minutes}>{minutesText(meeting, t)}</pre>
      </PanelSection>
    </aside>
  );
}

function AddPerson({ onAdd }: { onAdd: (name: string) => Promise<boolean> }) {
  const { t } = useTranslation("records");
  const [name, setName] = useState("");
  const add = async () => {
    if (name.trim() !== "" && (await onAdd(name.trim()))) setName("");
  };
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        small
        maxLength={120}
        aria-label={t("cab.addPerson")}
        placeholder={t("cab.addPerson")}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button small type="submit" disabled={name.trim() === ""}>
        {t("release.add")}
      </Button>
    </form>
  );
}
