import { IconDots, IconFileText, IconPencil, IconPlayerPlay, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { IconButton } from "../../../components/icon-button";
import { instantOf, localText } from "../../../components/local-time";
import { Menu, type MenuAction } from "../../../components/menu";
import { TextField } from "../../../components/text-field";
import type { CabMeetingView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useDeleteMeeting } from "../../../ipc/record-mutations";
import { useUndoToast } from "../../../ipc/undo-toast";
import { useReport } from "../detail/use-report";
import styles from "./cab-view.module.css";
import { useMeetingEdit } from "./use-meeting-edit";

/** What the meeting is called, when it is held, and what is done with it. */
export function MeetingHead({
  meeting,
  onHold,
  onRename,
}: {
  meeting: CabMeetingView;
  onHold: () => void;
  /** Shows the meeting under the name that it has from now on. */
  onRename: (name: string) => void;
}) {
  const { t } = useTranslation("records");
  const { edit, error } = useMeetingEdit(meeting);
  const remove = useDeleteMeeting();
  const tell = useUndoToast();
  const report = useReport(meeting.name, { meeting: meeting.name, records: [] });
  const [isRenaming, setRenaming] = useState(false);
  const isEmpty = meeting.agenda.length === 0;
  const problem = error ?? remove.error;
  const rename = async (text: string) => {
    setRenaming(false);
    const name = text.trim();
    if (name !== "" && name !== meeting.name && (await edit({ name }))) onRename(name);
  };
  const discard = () =>
    remove.mutate(meeting.name, { onSuccess: (applied) => tell(t("cab.deleted", { name: meeting.name }), [applied]) });
  const discarding: MenuAction = { id: "delete", label: t("cab.delete"), icon: IconTrash, run: discard };
  return (
    <>
      <header className={styles.bar}>
        {isRenaming ? (
          <TextField
            small
            required
            autoFocus
            maxLength={120}
            className={styles.name ?? ""}
            aria-label={t("cab.name")}
            defaultValue={meeting.name}
            onBlur={(event) => void rename(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") event.currentTarget.blur();
              if (event.key === "Escape") setRenaming(false);
            }}
          />
        ) : (
          <>
            <h2 className={styles.title} title={meeting.name} onDoubleClick={() => setRenaming(true)}>
              {meeting.name}
            </h2>
            <IconButton icon={IconPencil} label={t("cab.rename")} onClick={() => setRenaming(true)} />
          </>
        )}
        <TextField
          key={meeting.at}
          small
          required
          type="datetime-local"
          className={styles.when ?? ""}
          aria-label={t("cab.when")}
          defaultValue={localText(meeting.at)}
          onBlur={(event) => {
            const at = instantOf(event.target.value);
            if (typeof at === "string" && Date.parse(at) !== Date.parse(meeting.at)) void edit({ at });
          }}
        />
        <span className={styles.push}>
          <Button
            look="quiet"
            icon={IconFileText}
            disabled={report.isWriting}
            locked={isEmpty ? t("cab.emptyAgenda") : null}
            onClick={report.write}
          >
            {t("cab.pack")}
          </Button>
          <Menu
            trigger={<IconButton icon={IconDots} label={t("cab.more")} />}
            sections={[{ id: "meeting", actions: [discarding] }]}
          />
          <Button look="filled" icon={IconPlayerPlay} locked={isEmpty ? t("cab.emptyAgenda") : null} onClick={onHold}>
            {t("cab.hold")}
          </Button>
        </span>
      </header>
      {problem !== null && <ErrorNote words={errorWords(problem)} />}
    </>
  );
}
