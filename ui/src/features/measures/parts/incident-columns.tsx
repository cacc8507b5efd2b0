import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { DataColumn } from "../../../components/data-grid";
import { formatDay, formatInstant } from "../../../components/format";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { Mono } from "../../../components/mono";
import type { MeasuredIncidentView } from "../../../ipc/bindings";
import { lasted } from "../lasted";

/** What is told of an incident behind a number. */
export function useIncidentColumns(): readonly DataColumn<MeasuredIncidentView>[] {
  const { t } = useTranslation("measures");
  return useMemo(
    () => [
      { id: "number", head: t("column.number"), width: "68px", order: ({ id }) => id, cell: ({ number }) => <Mono>{number}</Mono> },
      { id: "title", head: t("column.title"), width: "minmax(120px, 1fr)", order: ({ title }) => title, cell: ({ title }) => <MiddleEllipsis text={title} /> },
      { id: "priority", head: t("column.priority"), width: "60px", order: ({ priority }) => priority ?? 9, cell: ({ priority }) => priority ?? "" },
      {
        id: "began",
        head: t("column.began"),
        width: "84px",
        order: ({ began }) => began,
        cell: ({ began, begin }) => (
          <span title={begin === "onset" ? formatInstant(began) : `${formatInstant(began)} · ${t(`begin.${begin}`)}`}>
            {formatDay(began)}
            {begin !== "onset" && " *"}
          </span>
        ),
      },
      {
        id: "lasted",
        head: t("column.lasted"),
        width: "92px",
        number: true,
        order: ({ seconds }) => seconds ?? -1,
        cell: ({ seconds }) => (seconds === null ? "" : lasted(seconds)),
      },
    ],
    [t],
  );
}
