import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { EmptyState } from "../../../components/empty-state";
import type { MeasureKind, MeasuresParams } from "../../../components/views";

/** What would be measured here, and the verb that helps: a longer span, or the records themselves. */
export function NothingMeasured({
  about,
  params,
  onChange,
}: {
  about: MeasureKind;
  params: MeasuresParams;
  onChange: (params: MeasuresParams) => void;
}) {
  const { t } = useTranslation("measures");
  const { openRecords } = useAppActions();
  const isNarrow = about !== "problems" && (params.span.from !== null || params.span.to !== null);
  const all = { label: t("allTime"), run: () => onChange({ ...params, span: { from: null, to: null } }) };
  const list = { label: t(`open.${about}`), run: () => openRecords(LISTS[about]) };
  return <EmptyState sentence={t(`none.${about}`)} actions={isNarrow ? [all, list] : [list]} />;
}

/** Where the records of each measure are listed. */
const LISTS = { changes: "change", restoration: "incident", repeats: "incident", problems: "problem" } as const;
