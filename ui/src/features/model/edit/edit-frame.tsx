import { IconX } from "@tabler/icons-react";
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { Checkbox } from "../../../components/checkbox";
import { ErrorNote } from "../../../components/error-note";
import { IconButton } from "../../../components/icon-button";
import { ProgressStrip } from "../../../components/progress-strip";
import { TextField } from "../../../components/text-field";
import type { ModelEditRequest, ModelPreviewView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useEditModel, usePreviewModelEdit } from "../../../ipc/model-mutations";
import { useUndoToast } from "../../../ipc/undo-toast";
import { worded } from "../../../locales/sentences";
import { useModelLock } from "../use-model-lock";
import styles from "./edit.module.css";
import { EffectList } from "./effect-list";

/**
 * An edit of the model in the place of the detail: its fields, then what it would do to what is there, and only then
 * the act itself. What was previewed and altered since has to be previewed again.
 */
export function EditFrame({
  title,
  request,
  isReady = true,
  previewsAtOnce = false,
  onDone,
  onClose,
  children,
}: {
  title: string;
  request: ModelEditRequest;
  /** Whether the fields state enough to ask what it does. */
  isReady?: boolean;
  /** Whether it is previewed without being asked: where there is little or nothing to fill in. */
  previewsAtOnce?: boolean;
  onDone: () => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation("model");
  const { t: common } = useTranslation("common");
  const locked = useModelLock();
  const { mutate: ask, data: seen, variables: asked, error: previewError, isPending: isAsking } = usePreviewModelEdit();
  const { mutate: make, error: editError, isPending: isMaking } = useEditModel();
  const tell = useUndoToast();
  const [accepted, setAccepted] = useState<ModelPreviewView | null>(null);
  const [message, setMessage] = useState("");
  const isCurrent = asked !== undefined && JSON.stringify(asked) === JSON.stringify(request);
  useEffect(() => {
    if (previewsAtOnce && !isCurrent) ask(request);
  }, [previewsAtOnce, isCurrent, request, ask]);
  const effect = isCurrent && !isAsking ? seen : undefined;
  const needsAcceptance = effect !== undefined && effect.unsatisfied.count > 0;
  const isMakeable =
    effect !== undefined && effect.lines.length > 0 && effect.refused.count === 0 && (!needsAcceptance || accepted === effect);
  const isBusy = isAsking || isMaking;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || locked !== null || !isReady) return;
    if (effect === undefined) ask(request);
    else if (isMakeable) {
      make(
        { request, accept: needsAcceptance, message: message.trim() },
        {
          onSuccess: (applied) => {
            tell(worded(applied.label), [applied]);
            onDone();
          },
        },
      );
    }
  };
  const error = editError ?? (isCurrent ? previewError : null);
  return (
    <form
      aria-label={title}
      className={styles.frame}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
    >
      <div className={styles.title}>
        <h2 title={title}>{title}</h2>
        <IconButton icon={IconX} size={16} label={common("close")} onClick={onClose} />
      </div>
      <ProgressStrip active={isBusy} label={t("preview.working")} />
      <div className={styles.fields}>{children}</div>
      {error !== null && <ErrorNote words={errorWords(error)} />}
      {effect !== undefined && <EffectList effect={effect} />}
      <div className={styles.acts}>
        {needsAcceptance && effect.refused.count === 0 && (
          <label className={styles.tick}>
            <Checkbox checked={accepted === effect} onChange={(event) => setAccepted(event.target.checked ? effect : null)} />
            {t("preview.accept")}
          </label>
        )}
        <TextField small aria-label={t("form.message")} placeholder={t("form.message")} value={message} onChange={(event) => setMessage(event.target.value)} />
        <span className={styles.buttons}>
          {effect === undefined ? (
            <Button type="submit" look="filled" locked={locked} disabled={!isReady || isBusy}>
              {t("preview.verb")}
            </Button>
          ) : (
            <Button type="submit" look="filled" locked={locked} disabled={!isMakeable || isBusy}>
              {t("preview.apply")}
            </Button>
          )}
          <Button look="quiet" onClick={onClose}>
            {common("cancel")}
          </Button>
        </span>
      </div>
    </form>
  );
}
