import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatSpan } from "../../../components/format-span";
import { showToast } from "../../../components/toast-store";
import type { CalendarEntryView, CollisionView, TimeSpanView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useWriteRecord } from "../../../ipc/record-mutations";
import { collisionsQuery } from "../../../ipc/record-queries";
import { useUndoToast } from "../../../ipc/undo-toast";

/** An entry at another time than it is planned for; nothing is written yet. */
export interface Moving {
  readonly entry: CalendarEntryView;
  readonly span: TimeSpanView;
}

/** Moving entries of the calendar: what is on the way, what it would collide with there, and how to keep it. */
export interface Reschedule {
  readonly moving: Moving | null;
  /** What the moved change would collide with; missing until it is known. */
  readonly collisions: readonly CollisionView[] | undefined;
  readonly move: (entry: CalendarEntryView, span: TimeSpanView) => void;
  readonly keep: () => void;
  readonly giveUp: () => void;
}

export function useReschedule(): Reschedule {
  const { t } = useTranslation("calendar");
  const { mutateAsync } = useWriteRecord();
  const tell = useUndoToast();
  const [moving, show] = useState<Moving | null>(null);
  // A drag outlives the drawing it began in, so it asks for the latest move.
  const latest = useRef<Moving | null>(null);
  const setMoving = useCallback((next: Moving | null) => {
    latest.current = next;
    show(next);
  }, []);
  const asked = moving === null || moving.entry.kind !== "change" ? null : { change: moving.entry.id, span: moving.span };
  const { data, isPlaceholderData } = useQuery({
    ...collisionsQuery({ change: null, from: null, to: null, moved: asked }),
    enabled: asked !== null,
  });
  const move = useCallback((entry: CalendarEntryView, span: TimeSpanView) => {
    if (entry.isMovable) setMoving({ entry, span });
  }, [setMoving]);
  const giveUp = useCallback(() => setMoving(null), [setMoving]);
  const keep = useCallback(async () => {
    if (latest.current === null) return;
    const { entry, span } = latest.current;
    setMoving(null);
    if (span.start === entry.span.start && span.end === entry.span.end) return;
    const values = [
      { field: "planned_start", value: span.start },
      { field: "planned_end", value: span.end },
    ];
    try {
      const { applied } = await mutateAsync({ id: entry.id, edit: { edit: "fields", basedOn: null, values } });
      const told = t("moved", { number: entry.number, span: formatSpan(span.start, span.end) });
      tell(entry.state === "scheduled" ? `${told}. ${t("backToAuthorize")}` : told, [applied]);
    } catch (error) {
      showToast({ text: errorWords(error).happened });
    }
  }, [setMoving, mutateAsync, tell, t]);
  // Escape gives the move up wherever the focus is.
  useEffect(() => {
    if (moving === null) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") setMoving(null);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [moving, setMoving]);
  const collisions = isPlaceholderData || asked === null ? undefined : data;
  return { moving, collisions, move, keep: () => void keep(), giveUp };
}
