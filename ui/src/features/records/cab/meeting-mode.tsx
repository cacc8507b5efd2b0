import { IconCalendarQuestion, IconCheck, IconChevronLeft, IconChevronRight, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { type Command, useCommands } from "../../../components/command-registry";
import { Button } from "../../../components/button";
import { EmptyState } from "../../../components/empty-state";
import { ErrorNote } from "../../../components/error-note";
import { IconButton } from "../../../components/icon-button";
import { Kbd } from "../../../components/kbd";
import { ProgressStrip } from "../../../components/progress-strip";
import { TextField } from "../../../components/text-field";
import { showToast } from "../../../components/toast-store";
import type { AgendaItemView, CabMeetingView, DecisionView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useDecideInCab } from "../../../ipc/record-mutations";
import { recordQuery } from "../../../ipc/record-queries";
import { CabSheet } from "./cab-sheet";
import styles from "./meeting-mode.module.css";

/** The decisions with their keys, in the order of their buttons. */
const DECISIONS = [
  { decision: "approve", key: "A", icon: IconCheck },
  { decision: "reject", key: "R", icon: IconX },
  { decision: "defer", key: "D", icon: IconCalendarQuestion },
] as const satisfies readonly { decision: DecisionView; key: string; icon: unknown }[];

/** The item that is spoken about: the change asked for, else the first that is not decided, else the first. */
function placeOf(agenda: readonly AgendaItemView[], change: number | null): number {
  const asked = agenda.findIndex((one) => one.change !== null && one.change === change);
  if (asked !== -1) return asked;
  return Math.max(0, agenda.findIndex(({ decision }) => decision === null));
}

/** A meeting that is held: large enough for a projector, one change after the other, decided by keys. */
export function MeetingMode({
  meeting,
  change,
  onChange,
  onEnd,
}: {
  meeting: CabMeetingView;
  /** The change that is spoken about; null for the first that is not decided. */
  change: number | null;
  onChange: (change: number) => void;
  onEnd: () => void;
}) {
  const { t } = useTranslation(["records", "common"]);
  const { openRecord } = useAppActions();
  const { agenda } = meeting;
  const at = placeOf(agenda, change);
  const item = agenda[at];
  const id = item?.change ?? null;
  const { data: detail, error, isFetching } = useQuery({ ...recordQuery(id ?? 0), enabled: id !== null });
  const { mutateAsync, isPending } = useDecideInCab();
  const [note, setNote] = useState("");
  const [refusal, setRefusal] = useState<unknown>(null);
  // A rejection or deferral that still lacks its reason.
  const [wanted, setWanted] = useState<Exclude<DecisionView, "approve"> | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const noteField = useRef<HTMLInputElement>(null);
  useEffect(() => place.current?.focus(), []);
  const go = (to: number) => {
    const next = agenda[to]?.change;
    setRefusal(null);
    setWanted(null);
    setNote("");
    if (next !== undefined && next !== null) onChange(next);
  };
  const decide = async (decision: DecisionView) => {
    if (item === undefined || isPending) return;
    setRefusal(null);
    if (decision !== "approve" && note.trim() === "") {
      setWanted(decision);
      noteField.current?.focus();
      return;
    }
    setWanted(null);
    // Until the decision is kept the sheet stays, though its change may no longer be the first without one.
    if (id !== null) onChange(id);
    try {
      await mutateAsync({ meeting: meeting.name, number: item.number, decision, note: note.trim() });
      showToast({ text: t("cab.decided", { number: item.number, decision: t(`approval.decided.${decision}`) }) });
      setNote("");
      if (at + 1 < agenda.length) go(at + 1);
    } catch (fault) {
      setRefusal(fault);
    }
  };
  const run = useRef({ decide, go });
  run.current = { decide, go };
  useCommands(
    useMemo<Command[]>(
      () => DECISIONS.map(({ decision, icon }) => ({
        id: `cab.${decision}`,
        label: t(`cab.${decision}`),
        group: "edit" as const,
        icon,
        run: () => void run.current.decide(decision),
      })),
      [t],
    ),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = DECISIONS.find(({ key }) => key === event.key.toUpperCase());
    if (chosen !== undefined) void decide(chosen.decision);
    else if (event.key === "ArrowRight") go(at + 1);
    else if (event.key === "ArrowLeft") go(at - 1);
    else if (event.key === "Escape") onEnd();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const decided = agenda.filter(({ decision }) => decision !== null).length;
  return (
    <div ref={place} className={styles.view} role="group" tabIndex={0} aria-label={meeting.name} onKeyDown={onKeyDown}>
      <ProgressStrip active={isFetching} label={t("list.reading")} />
      <header className={styles.bar}>
        <IconButton icon={IconChevronLeft} label={t("cab.previous")} disabled={at === 0} onClick={() => go(at - 1)} />
        <span role="status">{t("cab.position", { at: at + 1, total: agenda.length })}</span>
        <IconButton icon={IconChevronRight} label={t("cab.nextChange")} disabled={at + 1 >= agenda.length} onClick={() => go(at + 1)} />
        <span className={styles.waiting}>
          {meeting.name} · {t("cab.decidedOf", { done: decided, total: agenda.length })}
        </span>
        {id !== null && (
          <Button look="quiet" onClick={() => openRecord(id, "change", "new")}>
            {t("make.open")}
          </Button>
        )}
        <Button onClick={onEnd}>{t("cab.end")}</Button>
      </header>
      {error !== null && <ErrorNote words={errorWords(error)} />}
      {item !== undefined && id === null && <EmptyState sentence={t("cab.goneLong", { number: item.number })} actions={[]} />}
      {item?.decision != null && (
        <p className={styles.made}>
          <strong>{t(`approval.decided.${item.decision}`)}</strong> · {item.decidedBy}
          {item.note !== null && item.note !== "" && `: ${item.note}`}
        </p>
      )}
      <div className={styles.sheet}>{detail !== undefined && detail.line.id === id && <CabSheet detail={detail} />}</div>
      <footer className={styles.foot}>
        <TextField
          ref={noteField}
          aria-label={t("cab.note")}
          placeholder={t("cab.note")}
          value={note}
          {...(wanted === null ? {} : { problem: t(`cab.needsNote.${wanted}`) })}
          onChange={(event) => setNote(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && wanted !== null && note.trim() !== "") void decide(wanted).then(() => place.current?.focus());
          }}
        />
        {DECISIONS.map(({ decision, key, icon }) => (
          <Button key={decision} icon={icon} disabled={isPending || id === null} onClick={() => void decide(decision)}>
            {t(`cab.${decision}`)} <Kbd shortcut={key} />
          </Button>
        ))}
      </footer>
      {refusal !== null && <ErrorNote words={errorWords(refusal)} />}
    </div>
  );
}
