import { IconArrowRight, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { EmptyState } from "../../components/empty-state";
import { formatPlanned } from "../../components/format-span";
import type { CalendarEntryView } from "../../ipc/bindings";
import { calendarQuery } from "../../ipc/record-queries";
import { addDays, type Range } from "./range";

/** How far ahead the next entry is looked for, in days. */
const AHEAD = 92;

/** A time without changes and releases: leads to the next one, or to a new change. */
export function NothingPlanned({ range, onDay }: { range: Range; onDay: (day: Date) => void }) {
  const { t } = useTranslation("calendar");
  const { newRecord } = useAppActions();
  const end = new Date(range.to);
  const { data } = useQuery(calendarQuery({ start: end.toISOString(), end: addDays(end, AHEAD).toISOString() }));
  const next = firstOf(data?.entries ?? []);
  return (
    <EmptyState
      sentence={t("empty")}
      actions={[
        ...(next === undefined
          ? []
          : [
              {
                label: t("next", { number: next.number, when: formatPlanned(next.span.start) }),
                icon: IconArrowRight,
                run: () => onDay(new Date(next.span.start)),
              },
            ]),
        { label: t("newChange"), icon: IconPlus, run: () => newRecord({ kind: "change" }) },
      ]}
    />
  );
}

/** The entry that begins first. */
function firstOf(entries: readonly CalendarEntryView[]): CalendarEntryView | undefined {
  return entries.toSorted((one, other) => Date.parse(one.span.start) - Date.parse(other.span.start))[0];
}
