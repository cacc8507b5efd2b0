import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/empty-state";
import { editsOf } from "../../components/draft-edits";
import { ErrorNote } from "../../components/error-note";
import { formatInstant, formatNumber } from "../../components/format";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { ProgressStrip } from "../../components/progress-strip";
import type { DraftView } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { useMoment } from "../../ipc/moment";
import { useCreateDraft } from "../../ipc/time-mutations";
import { draftsQuery } from "../../ipc/time-queries";
import { useDiscards } from "./discard-store";
import { DraftDetail } from "./draft-detail";
import { NamePopover } from "./name-popover";
import styles from "./named-list.module.css";
import split from "./split.module.css";

/** The drafts there are, with one of them opened beside. */
export function DraftsSection({
  chosen,
  onChoose,
}: {
  chosen: number | "new" | null;
  onChoose: (id: number | null) => void;
}) {
  const { t } = useTranslation("drafts");
  const { data, error, isFetching } = useQuery(draftsQuery());
  const moment = useMoment();
  const discards = useDiscards(({ ids }) => ids);
  const drafts = (data ?? []).filter(({ id }) => !discards.has(id));
  const wanted = chosen ?? moment?.draft;
  const shown = drafts.find(({ id }) => id === wanted) ?? drafts[0];
  return (
    <>
      <div className={styles.bar}>
        <NewDraft key={String(chosen === "new")} startsOpen={chosen === "new"} onMade={onChoose} />
      </div>
      <div className={split.split}>
        <div className={split.master}>
          <ProgressStrip active={isFetching} />
          {error !== null && <ErrorNote words={errorWords(error)} />}
          {data !== undefined && drafts.length === 0 && <EmptyState sentence={t("none")} />}
          <ul aria-label={t("list")} className={styles.list}>
            {drafts.map((draft) => (
              <li key={draft.id}>
                <DraftRow draft={draft} isShown={draft.id === shown?.id} onChoose={() => onChoose(draft.id)} />
              </li>
            ))}
          </ul>
        </div>
        <div className={split.detail}>
          {shown !== undefined && (
            <DraftDetail key={shown.id} draft={shown} isLive={moment?.draft !== shown.id} onGone={() => onChoose(null)} />
          )}
        </div>
      </div>
    </>
  );
}

function DraftRow({ draft, isShown, onChoose }: { draft: DraftView; isShown: boolean; onChoose: () => void }) {
  const { t } = useTranslation("drafts");
  const { name, at, note, conflicts } = draft;
  const count = editsOf(draft);
  const edits = count === 0 ? t("empty") : t("edits", { count, shown: formatNumber(count) });
  const conflicting = conflicts === 0 ? "" : ` · ${t("conflicts", { count: conflicts, shown: formatNumber(conflicts) })}`;
  return (
    <button type="button" className={styles.row} aria-current={isShown || undefined} onClick={onChoose}>
      <MiddleEllipsis text={name ?? ""} className={styles.name} />
      <span className={styles.quiet}>
        {edits}
        {conflicting}
      </span>
      <span className={styles.quiet}>{formatInstant(at)}</span>
      <MiddleEllipsis text={note} className={styles.note} />
    </button>
  );
}

function NewDraft({ startsOpen, onMade }: { startsOpen: boolean; onMade: (id: number | null) => void }) {
  const { t } = useTranslation("drafts");
  const { mutate, isPending, error, reset } = useCreateDraft();
  const create = (name: string, note: string, close: () => void) =>
    mutate(
      { name, note },
      {
        // The band tells that it is made, and that edits go to it.
        onSuccess: ({ workspace }) => {
          close();
          onMade(workspace.moment.draft);
        },
      },
    );
  return (
    <NamePopover
      startsOpen={startsOpen}
      label={t("new")}
      icon={IconPlus}
      verb={t("create")}
      hint={t("newHint")}
      busy={isPending}
      error={error}
      onChange={reset}
      onSubmit={create}
    />
  );
}
