import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { formatWholeDay } from "../../../components/format";
import { instantOf, localText } from "../../../components/local-time";
import { TextField } from "../../../components/text-field";
import { errorWords } from "../../../ipc/errors";
import { useSaveMeeting } from "../../../ipc/record-mutations";
import { useUndoToast } from "../../../ipc/undo-toast";
import styles from "./cab-view.module.css";

/** Hour of the day at which a new meeting is proposed. */
const HOUR = 10;

/** What a meeting begins with: its name, when, and who is there. */
export function NewMeeting({ onMade, onCancel }: { onMade: (name: string) => void; onCancel: () => void }) {
  const { t } = useTranslation(["records", "common"]);
  const [when, setWhen] = useState(tomorrow);
  const [named, setNamed] = useState<string | null>(null);
  const [people, setPeople] = useState("");
  const save = useSaveMeeting();
  const tell = useUndoToast();
  const at = instantOf(when);
  const name = named ?? (typeof at === "string" ? t("cab.nameOf", { day: formatWholeDay(at) }) : "");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (typeof at !== "string") return;
    const attendees = people.split(/[,;\n]/).map((one) => one.trim()).filter((one) => one !== "");
    try {
      const applied = await save.mutateAsync({ before: null, name: name.trim(), at, attendees, agenda: [], notes: "" });
      tell(t("cab.made", { name: name.trim() }), [applied]);
      onMade(name.trim());
    } catch {
      // Told of below.
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <h2>{t("cab.new")}</h2>
      <label>
        {t("cab.when")}
        <TextField required autoFocus type="datetime-local" value={when} onChange={(event) => setWhen(event.target.value)} />
      </label>
      <label>
        {t("cab.name")}
        <TextField required maxLength={120} value={name} onChange={(event) => setNamed(event.target.value)} />
      </label>
      <label>
        {t("cab.attendees")}
        <TextField placeholder={t("cab.attendeesHint")} value={people} onChange={(event) => setPeople(event.target.value)} />
      </label>
      {save.error !== null && <ErrorNote words={errorWords(save.error)} />}
      <div className={styles.acts}>
        <Button look="filled" type="submit" disabled={save.isPending || name.trim() === ""}>
          {t("cab.make")}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t("common:cancel")}
        </Button>
      </div>
    </form>
  );
}

function tomorrow(): string {
  const day = new Date();
  day.setDate(day.getDate() + 1);
  day.setHours(HOUR, 0, 0, 0);
  return localText(day.toISOString());
}
