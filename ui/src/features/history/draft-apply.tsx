import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { editsOf } from "../../components/draft-edits";
import { ErrorNote } from "../../components/error-note";
import { formatNumber } from "../../components/format";
import { TextField } from "../../components/text-field";
import type { ChoicesRequest, DraftView } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { useApplyDraft } from "../../ipc/time-mutations";
import { draftConflictsQuery } from "../../ipc/time-queries";
import { useUndoToast } from "../../ipc/undo-toast";
import { ConflictList } from "./conflict-list";
import styles from "./draft-apply.module.css";

const NOT_CHOSEN: ChoicesRequest = { all: null, each: {} };

/** Makes the edits of a draft live, once somebody chose wherever live moved on meanwhile. */
export function DraftApply({ draft, onApplied }: { draft: DraftView; onApplied: () => void }) {
  const { t } = useTranslation("drafts");
  const [choices, setChoices] = useState(NOT_CHOSEN);
  const [message, setMessage] = useState("");
  const { data, error: unread } = useQuery(draftConflictsQuery(draft.id, choices));
  const { mutate, isPending, error } = useApplyDraft();
  const tell = useUndoToast();
  const conflicts = useMemo(() => data ?? [], [data]);
  const open = conflicts.filter(({ id, draftIsPossible }) => {
    const chosen = choices.each[id] ?? choices.all;
    return chosen === null || (chosen === "draft" && !draftIsPossible);
  }).length;
  const count = editsOf(draft);
  const apply = () =>
    mutate(
      { id: draft.id, choices, message: message.trim() },
      {
        onSuccess: (applied) => {
          tell(t("applied", { name: draft.name ?? "" }), [applied]);
          onApplied();
        },
      },
    );
  if (count === 0) return null;
  return (
    <div className={styles.apply}>
      {unread !== null && <ErrorNote words={errorWords(unread)} />}
      {conflicts.length > 0 && (
        <ConflictList draft={draft.id} conflicts={conflicts} choices={choices} onChoices={setChoices} />
      )}
      {error !== null && <ErrorNote words={errorWords(error)} />}
      <div className={styles.acts}>
        <TextField
          small
          aria-label={t("message")}
          placeholder={t("message")}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
        <Button
          small
          look="filled"
          disabled={isPending || data === undefined}
          locked={open === 0 ? null : t("openConflicts", { count: open, shown: formatNumber(open) })}
          onClick={apply}
        >
          {t("apply", { count, shown: formatNumber(count) })}
        </Button>
        {open > 0 && <span className={styles.open}>{t("openConflicts", { count: open, shown: formatNumber(open) })}</span>}
      </div>
    </div>
  );
}
