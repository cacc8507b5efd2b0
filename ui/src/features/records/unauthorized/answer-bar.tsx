import { IconCheck, IconGitPullRequest } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { Popover } from "../../../components/popover";
import { TextField } from "../../../components/text-field";
import { showToast } from "../../../components/toast-store";
import type { UnauthorizedView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useAcceptAlterations, useChangeOfAlterations } from "../../../ipc/record-mutations";
import { useUndoToast } from "../../../ipc/undo-toast";
import { placeOf } from "./alteration-words";
import styles from "./unauthorized-view.module.css";

/** What is done with the alterations that are ticked. */
export function AnswerBar({ chosen, onAnswered }: { chosen: readonly UnauthorizedView[]; onAnswered: () => void }) {
  const { t } = useTranslation("records");
  const { openRecord } = useAppActions();
  const [open, setOpen] = useState(false);
  const make = useChangeOfAlterations();
  const answered = chosen.map(placeOf);
  const locked = chosen.length === 0 ? t("unauthorized.chooseFirst") : null;
  const makeChange = () =>
    make.mutate(answered, {
      onSuccess: ({ id, number }) => {
        onAnswered();
        showToast({
          text: t("unauthorized.madeChange", { number, count: answered.length }),
          action: { label: t("make.open"), run: () => openRecord(id, "change") },
        });
      },
    });
  return (
    <span className={styles.acts}>
      {chosen.length > 0 && <span className={styles.quiet}>{t("unauthorized.chosen", { count: chosen.length })}</span>}
      <Popover
        open={open}
        onOpenChange={setOpen}
        label={t("unauthorized.accept")}
        width={340}
        align="end"
        trigger={
          <Button icon={IconCheck} aria-expanded={open} locked={locked} onClick={() => setOpen(!open)}>
            {t("unauthorized.accept")}
          </Button>
        }
      >
        {open && (
          <Accept
            chosen={chosen}
            onAccepted={() => {
              setOpen(false);
              onAnswered();
            }}
          />
        )}
      </Popover>
      <Button icon={IconGitPullRequest} locked={locked} disabled={make.isPending} onClick={makeChange}>
        {t("unauthorized.toChange")}
      </Button>
      {make.error !== null && <ErrorNote words={errorWords(make.error)} />}
    </span>
  );
}

function Accept({ chosen, onAccepted }: { chosen: readonly UnauthorizedView[]; onAccepted: () => void }) {
  const { t } = useTranslation("records");
  const [reason, setReason] = useState("");
  const accept = useAcceptAlterations();
  const tell = useUndoToast();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        accept.mutate(
          { answered: chosen.map(placeOf), note: reason.trim() },
          {
            onSuccess: (applied) => {
              tell(t("unauthorized.accepted", { count: chosen.length }), [applied]);
              onAccepted();
            },
          },
        );
      }}
    >
      <TextField
        data-autofocus
        required
        aria-label={t("unauthorized.reason")}
        placeholder={t("unauthorized.reason")}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {accept.error !== null && <ErrorNote words={errorWords(accept.error)} />}
      <div>
        <Button small type="submit" disabled={reason.trim() === "" || accept.isPending}>
          {t("unauthorized.acceptAct", { count: chosen.length })}
        </Button>
      </div>
    </form>
  );
}
