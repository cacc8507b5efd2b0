import { IconArrowsDiff, IconClock, IconPencil, IconTrash } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Button } from "../../components/button";
import { DifferenceList } from "../../components/difference-list";
import { ErrorNote } from "../../components/error-note";
import { formatInstant, formatNumber } from "../../components/format";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { NOW } from "../../components/moment-words";
import { ProgressStrip } from "../../components/progress-strip";
import { showToast } from "../../components/toast-store";
import type { BaselineView } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { useSetMoment } from "../../ipc/moment";
import { useChangeBaseline, useDeleteBaseline } from "../../ipc/time-mutations";
import { useUndoToast } from "../../ipc/undo-toast";
import { ALL_DIFFERENCES, useDifferences } from "../../ipc/use-differences";
import styles from "./changeset-detail.module.css";
import { NamePopover } from "./name-popover";

/** One baseline: what it names, what changed since, and what can be done with it. */
export function BaselineDetail({ baseline, onGone }: { baseline: BaselineView; onGone: () => void }) {
  const { t } = useTranslation("history");
  const app = useAppActions();
  const { id, since, name, note, changeset } = baseline;
  const { mutate: look, isPending: looking } = useSetMoment();
  const { mutate: remove, isPending: removing } = useDeleteBaseline();
  const tell = useUndoToast();
  const onError = (error: unknown) => showToast({ text: errorWords(error).happened });
  return (
    <section aria-label={name} className={styles.detail}>
      <header className={styles.head}>
        <h2>
          <MiddleEllipsis text={name} />
        </h2>
        {note !== "" && <p className={styles.message}>{note}</p>}
        <p className={styles.origin}>
          {[t("changeset", { number: formatNumber(changeset.number) }), formatInstant(changeset.at), changeset.author].join(" · ")}
        </p>
        <div className={styles.acts}>
          <Button small icon={IconClock} disabled={looking} onClick={() => look(name, { onError })}>
            {t("look")}
          </Button>
          <Button small icon={IconArrowsDiff} onClick={() => app.openCompare(name, NOW)}>
            {t("openCompare")}
          </Button>
          <Rename baseline={baseline} />
          <Button
            small
            icon={IconTrash}
            disabled={removing}
            onClick={() =>
              remove(
                { id, since },
                {
                  onError,
                  onSuccess: (applied) => {
                    onGone();
                    tell(t("deleted", { name }), [applied]);
                  },
                },
              )
            }
          >
            {t("delete")}
          </Button>
        </div>
      </header>
      <SinceThen name={name} />
    </section>
  );
}

function Rename({ baseline: { id, since, name, note } }: { baseline: BaselineView }) {
  const { t } = useTranslation("history");
  const { mutate, isPending, error, reset } = useChangeBaseline();
  const tell = useUndoToast();
  const save = (newName: string, newNote: string, close: () => void) =>
    mutate(
      { id, since, name: newName === name ? null : newName, note: newNote === note ? null : newNote },
      {
        onSuccess: (applied) => {
          close();
          tell(t("saved", { name: newName }), [applied]);
        },
      },
    );
  return (
    <NamePopover
      label={t("rename")}
      icon={IconPencil}
      verb={t("save")}
      busy={isPending}
      onChange={reset}
      onSubmit={save}
      {...{ name, note, error }}
    />
  );
}

function SinceThen({ name }: { name: string }) {
  const { t } = useTranslation("history");
  const app = useAppActions();
  const between = useMemo(() => ({ from: name, to: NOW }), [name]);
  const { items, isPending, isFetching, error, more, labelOf } = useDifferences(between, ALL_DIFFERENCES);
  return (
    <div className={styles.content}>
      <ProgressStrip active={isFetching} />
      {error !== null && <ErrorNote words={errorWords(error)} />}
      {error === null && !isPending && items.length === 0 && <p className={styles.none}>{t("sinceThenNone", { name })}</p>}
      {error === null && items.length > 0 && (
        <DifferenceList
          label={t("sinceThen", { name })}
          items={items}
          labelOf={labelOf}
          onSelect={app.select}
          onEnd={more}
        />
      )}
    </div>
  );
}
