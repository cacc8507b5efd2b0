import { IconArrowsDiff, IconPencil, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Button } from "../../components/button";
import { DifferenceList } from "../../components/difference-list";
import type { DifferenceItem } from "../../components/difference-items";
import { ErrorNote } from "../../components/error-note";
import { formatInstant, formatNumber } from "../../components/format";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { draftWords, NOW } from "../../components/moment-words";
import { ProgressStrip } from "../../components/progress-strip";
import { showToast } from "../../components/toast-store";
import type { DraftView, ProposalView } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { useSetMoment } from "../../ipc/moment";
import { useDescribeDraft, useDiscardDraft } from "../../ipc/time-mutations";
import { draftProposalsQuery } from "../../ipc/time-queries";
import { useAttributeLabel } from "../../ipc/use-differences";
import styles from "./changeset-detail.module.css";
import { discardLater } from "./discard-store";
import { DraftApply } from "./draft-apply";
import { NamePopover } from "./name-popover";

/** One draft: what it proposes, where live moved on, and what can be done with it. */
export function DraftDetail({ draft, isLive, onGone }: { draft: DraftView; isLive: boolean; onGone: () => void }) {
  const { t } = useTranslation(["drafts", "common"]);
  const app = useAppActions();
  const { id, note, at, author, base } = draft;
  const name = draft.name ?? "";
  const { mutate: show, mutateAsync: go, isPending: showing } = useSetMoment();
  const { mutateAsync: discard } = useDiscardDraft();
  const onError = (error: unknown) => showToast({ text: errorWords(error).happened });
  const drop = async () => {
    if (!isLive) await go(NOW);
    onGone();
    const back = discardLater(id, () => discard(id).catch(onError));
    showToast({ text: t("discarded", { name }), action: { label: t("common:undo"), run: back } });
  };
  return (
    <section aria-label={name} className={styles.detail}>
      <header className={styles.head}>
        <h2>
          <MiddleEllipsis text={name} />
        </h2>
        {note !== "" && <p className={styles.message}>{note}</p>}
        <p className={styles.origin}>{t("begun", { when: formatInstant(at), author, number: formatNumber(base) })}</p>
        <div className={styles.acts}>
          <Button
            small
            icon={IconPencil}
            disabled={showing}
            locked={isLive ? null : t("shown")}
            onClick={() => show(draftWords(name), { onError })}
          >
            {t(isLive ? "show" : "shown")}
          </Button>
          <Button small icon={IconArrowsDiff} onClick={() => app.openCompare(NOW, draftWords(name))}>
            {t("compare")}
          </Button>
          <Rename draft={draft} />
          <Button small icon={IconTrash} onClick={() => void drop().catch(onError)}>
            {t("discard")}
          </Button>
        </div>
      </header>
      <DraftApply draft={draft} onApplied={onGone} />
      <Proposals draft={draft} />
    </section>
  );
}

function Rename({ draft: { id, name, note } }: { draft: DraftView }) {
  const { t } = useTranslation("drafts");
  const { mutate, isPending, error, reset } = useDescribeDraft();
  const save = (newName: string, newNote: string, close: () => void) =>
    mutate(
      { id, name: newName === name ? null : newName, note: newNote === note ? null : newNote },
      {
        onSuccess: () => {
          close();
          showToast({ text: t("saved", { name: newName }) });
        },
      },
    );
  return (
    <NamePopover
      label={t("rename")}
      icon={IconPencil}
      verb={t("save")}
      name={name ?? ""}
      busy={isPending}
      onChange={reset}
      onSubmit={save}
      {...{ note, error }}
    />
  );
}

const WHAT = { added: "added", changed: "changed", deleted: "removed" } as const;

function itemOf({ about, subject, what, changes }: ProposalView, at: number): DifferenceItem {
  const ci = about.of === "ci" ? about.id : about.of === "relationship" ? about.source : about.dependent;
  return { kind: "subject", id: `${at} ${subject}`, row: { subject, what: WHAT[what], ci, changes } };
}

function Proposals({ draft: { id } }: { draft: DraftView }) {
  const { t } = useTranslation("drafts");
  const app = useAppActions();
  const { data, error, isFetching } = useQuery(draftProposalsQuery(id));
  const labelOf = useAttributeLabel();
  const items = useMemo((): readonly DifferenceItem[] => {
    const rows = (data ?? []).map(itemOf);
    const heading = { kind: "heading", id: "heading", text: t("proposalsCount"), note: formatNumber(rows.length) } as const;
    return rows.length === 0 ? [] : [heading, ...rows];
  }, [data, t]);
  return (
    <div className={styles.content}>
      <ProgressStrip active={isFetching} />
      {error !== null && <ErrorNote words={errorWords(error)} />}
      {data?.length === 0 && <p className={styles.none}>{t("nothing")}</p>}
      {items.length > 0 && (
        <DifferenceList label={t("proposals")} items={items} labelOf={labelOf} onSelect={app.select} onEnd={nothing} />
      )}
    </div>
  );
}

/** All proposals are there at once. */
function nothing(): void {}
