import type { TFunction } from "i18next";
import { formatInstant } from "../../../components/format";
import type { AgendaItemView, CabMeetingView } from "../../../ipc/bindings";

/** The minutes of a meeting as plain text, as they stand. */
export function minutesText({ name, at, attendees, agenda, notes }: CabMeetingView, t: TFunction<"records">): string {
  const present = attendees.length === 0 ? t("cab.minutesNobody") : attendees.join(", ");
  const items = agenda.flatMap((item, index) => [
    `${index + 1}. ${[item.number, item.title].filter(Boolean).join(" ")}`,
    `   ${decisionWords(item, t)}`,
  ]);
  const said = notes === "" ? [] : ["", notes];
  return [name, formatInstant(at), t("cab.present", { names: present }), "", ...items, ...said].join("\n");
}

function decisionWords({ state, decision, decidedBy, note }: AgendaItemView, t: TFunction<"records">): string {
  if (decision === null) return state === "cancelled" ? t("state.cancelled") : t("cab.notDecided");
  const decided = t(`cab.decidedBy.${decision}`, { name: decidedBy ?? "" });
  return note === null || note === "" ? decided : `${decided}: ${note}`;
}
