import { IconCalendarQuestion, IconCheck, IconChevronLeft, IconChevronRight, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { type Command, useCommands } from "../../../components/command-registry";
import { Button } from "../../../components/button";
import { runCommand } from "../../../components/command-registry";
import { EmptyState } from "../../../components/empty-state";
import { ErrorNote } from "../../../components/error-note";
import { IconButton } from "../../../components/icon-button";
import { Kbd } from "../../../components/kbd";
import { ProgressStrip } from "../../../components/progress-strip";
import { TextField } from "../../../components/text-field";
import { showToast } from "../../../components/toast-store";
import type { ViewProps } from "../../../components/views";
import type { DecisionView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useWriteRecord } from "../../../ipc/record-mutations";
import { recordQuery, recordsQuery } from "../../../ipc/record-queries";
import { NO_CONDITIONS, filterRequest } from "../list/filter-request";
import { sorted } from "../list/sort-records";
import { CabSheet } from "./cab-sheet";
import styles from "./cab-view.module.css";

/** The decisions with their keys, in the order of their buttons. */
const DECISIONS = [
  { decision: "approve", key: "A", icon: IconCheck },
  { decision: "reject", key: "R", icon: IconX },
  { decision: "defer", key: "D", icon: IconCalendarQuestion },
] as const satisfies readonly { decision: DecisionView; key: string; icon: unknown }[];

/** A meeting of the change advisory board: large enough for a projector, one change after the other, decided by keys. */
export function CabView({ params, setParams, setTitle }: ViewProps<"cab">) {
  const { t } = useTranslation(["records", "common"]);
  const { openRecord } = useAppActions();
  const { data, error, isFetching } = useQuery(
    recordsQuery(filterRequest("change", { ...NO_CONDITIONS, states: ["authorize"] }, "")),
  );
  const agenda = useMemo(() => sorted(data ?? [], { field: "planned", descending: false }), [data]);
  const at = Math.max(0, agenda.findIndex(({ id }) => id === params.change));
  const line = agenda[at];
  const { data: detail } = useQuery({ ...recordQuery(line?.id ?? 0), enabled: line !== undefined });
  const { mutateAsync, isPending } = useWriteRecord();
  const [note, setNote] = useState("");
  const [refusal, setRefusal] = useState<unknown>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => setTitle(t("cab.title")), [setTitle, t]);
  const go = (to: number) => {
    const next = agenda[to];
    setRefusal(null);
    setNote("");
    if (next !== undefined) setParams({ change: next.id });
  };
  const decide = async (decision: DecisionView) => {
    if (line === undefined || isPending) return;
    setRefusal(null);
    try {
      await mutateAsync({ id: line.id, edit: { edit: "decide", decision, note: note.trim() } });
      showToast({ text: t("cab.decided", { number: line.number, decision: t(`approval.decided.${decision}`) }) });
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
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={place} className={styles.view} role="group" tabIndex={0} aria-label={t("cab.title")} onKeyDown={onKeyDown}>
      <ProgressStrip active={isFetching} label={t("list.reading")} />
      {error !== null && <ErrorNote words={errorWords(error)} />}
      {data !== undefined && line === undefined && <EmptyState sentence={t("cab.none")} actions={[{ label: t("cab.toChanges"), run: () => void runCommand("view.changes") }]} />}
      {line !== undefined && (
        <>
          <header className={styles.bar}>
            <IconButton icon={IconChevronLeft} label={t("cab.previous")} disabled={at === 0} onClick={() => go(at - 1)} />
            <span role="status">{t("cab.position", { at: at + 1, total: agenda.length })}</span>
            <IconButton icon={IconChevronRight} label={t("cab.nextChange")} disabled={at + 1 >= agenda.length} onClick={() => go(at + 1)} />
            <span className={styles.waiting}>{t("cab.waiting", { count: agenda.length })}</span>
            <Button look="quiet" onClick={() => openRecord(line.id, "change")}>
              {t("make.open")}
            </Button>
          </header>
          <div className={styles.sheet}>{detail !== undefined && detail.line.id === line.id && <CabSheet detail={detail} />}</div>
          <footer className={styles.foot}>
            <TextField aria-label={t("cab.note")} placeholder={t("cab.note")} value={note} onChange={(event) => setNote(event.target.value)} />
            {DECISIONS.map(({ decision, key, icon }) => (
              <Button key={decision} icon={icon} disabled={isPending} onClick={() => void decide(decision)}>
                {t(`cab.${decision}`)} <Kbd shortcut={key} />
              </Button>
            ))}
          </footer>
          {refusal !== null && <ErrorNote words={errorWords(refusal)} />}
        </>
      )}
    </div>
  );
}
