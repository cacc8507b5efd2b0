import { IconAlertTriangle, IconChartBar, IconGavel, IconPlus, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { Button } from "../../../components/button";
import { formatNumber } from "../../../components/format";
import { Segmented } from "../../../components/segmented";
import { TextField } from "../../../components/text-field";
import type { MeasureKind, RecordListParams } from "../../../components/views";
import type { RecordKindView, RecordLineView } from "../../../ipc/bindings";
import { unauthorizedQuery } from "../../../ipc/record-queries";
import { FileMenu } from "./file-menu";
import { FilterButton } from "./filter-button";
import styles from "./list-tool-bar.module.css";
import { SavedFilters } from "./saved-filters";

/** How long typing has to pause before it is searched for, in milliseconds. */
const PAUSE = 150;

/** What is measured first of each kind; releases have no measure. */
const MEASURED: Readonly<Record<RecordKindView, MeasureKind | null>> = {
  change: "changes",
  incident: "restoration",
  problem: "problems",
  release: null,
};

/** What is listed, how it is drawn, and the verb that makes a record of the kind. */
export function ListToolBar({
  kind,
  params,
  rows,
  onChange,
  onImport,
}: {
  kind: RecordKindView;
  params: RecordListParams;
  /** What is listed, in the order of the list. */
  rows: readonly RecordLineView[] | undefined;
  onChange: (params: RecordListParams) => void;
  /** Asks for the export of a ticket tool. */
  onImport: () => void;
}) {
  const { t } = useTranslation("records");
  const { newRecord, openCab, openMeasures } = useAppActions();
  const measured = MEASURED[kind];
  const { look, filter } = params;
  const people = [...new Set((rows ?? []).flatMap(({ owner, assignedTo }) => [owner, assignedTo]))].filter(isName);
  return (
    <div className={styles.bar} role="toolbar" aria-label={t("list.toolBar")}>
      <h2 className={styles.title}>{t(`kinds.${kind}`)}</h2>
      <Search text={filter.text} onText={(text) => onChange({ ...params, filter: { ...filter, text } })} />
      <FilterButton kind={kind} filter={filter} people={people} onChange={(next) => onChange({ ...params, filter: next })} />
      <SavedFilters kind={kind} filter={filter} onChange={(next) => onChange({ ...params, filter: next })} />
      <span className={styles.count} role="status">
        {rows !== undefined && t("list.count", { count: rows.length, shown: formatNumber(rows.length) })}
      </span>
      <Segmented
        label={t("list.look")}
        value={look}
        options={[
          { value: "list", label: t("list.list") },
          { value: "board", label: t("list.board") },
        ]}
        onChange={(next) => onChange({ ...params, look: next })}
      />
      {measured !== null && (
        <Button icon={IconChartBar} className={styles.aside ?? ""} title={t("list.measures")} onClick={() => openMeasures(measured)}>
          {t("list.measures")}
        </Button>
      )}
      {kind === "change" && <UnauthorizedButton />}
      {kind === "change" && (
        <Button icon={IconGavel} className={styles.aside ?? ""} title={t("cab.title")} onClick={() => openCab(null)}>
          {t("cab.title")}
        </Button>
      )}
      <FileMenu kind={kind} rows={rows} onImport={onImport} />
      <Button look="filled" icon={IconPlus} onClick={() => newRecord({ kind })}>
        {t(`make.${kind}`)}
      </Button>
    </div>
  );
}

/** How many alterations wait for an answer; there is no button while there is none. */
function UnauthorizedButton() {
  const { t } = useTranslation("records");
  const { openUnauthorized } = useAppActions();
  const { data } = useQuery(unauthorizedQuery());
  const count = data?.alterations.length ?? 0;
  if (count === 0) return null;
  const shown = `${formatNumber(count)}${data?.isCutShort === true ? "+" : ""}`;
  return (
    <Button look="quiet" icon={IconAlertTriangle} onClick={openUnauthorized}>
      {t("unauthorized.button", { shown })}
    </Button>
  );
}

function isName(name: string | null): name is string {
  return name !== null && name !== "";
}

function Search({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { t } = useTranslation("records");
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => onText(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, text, onText]);
  return (
    <TextField
      icon={IconSearch}
      type="search"
      className={styles.search ?? ""}
      aria-label={t("list.search")}
      placeholder={t("list.search")}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
