import { IconArrowRight } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { Button } from "../../../components/button";
import { DataGrid, type DataColumn } from "../../../components/data-grid";
import { EmptyState } from "../../../components/empty-state";
import { formatNumber } from "../../../components/format";
import type { RecordKindView } from "../../../ipc/bindings";
import type { Pick } from "../pick";
import styles from "./measure-page.module.css";

/** A record behind a number. */
export interface RecordBehind {
  readonly id: number;
  readonly number: string;
}

/** The records behind a number; Enter or a double click opens one. */
export function Behind<Row extends RecordBehind>({
  kind,
  pick,
  rows,
  columns,
}: {
  kind: RecordKindView;
  pick: Pick;
  rows: readonly Row[];
  columns: readonly DataColumn<Row>[];
}) {
  const { t } = useTranslation("measures");
  const { openRecord } = useAppActions();
  const [chosen, setChosen] = useState<number | null>(null);
  const row = rows.find(({ id }) => id === chosen);
  const heading = t("behindOf", {
    of: pick.label,
    records: t("records", { count: rows.length, shown: formatNumber(rows.length) }),
  });
  return (
    <section className={styles.behind} aria-label={t("behind")}>
      <header>
        <h3 title={heading}>{heading}</h3>
        {row !== undefined && (
          <Button small icon={IconArrowRight} onClick={() => openRecord(row.id, kind)}>
            {t("openRecord", { number: row.number })}
          </Button>
        )}
      </header>
      {rows.length === 0 ? (
        <EmptyState sentence={t("nothingBehind")} />
      ) : (
        <DataGrid
          label={heading}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          chosen={chosen}
          onChoose={({ id }) => setChosen(id)}
          onOpen={({ id }) => openRecord(id, kind)}
        />
      )}
    </section>
  );
}

/** The rows of these ids, in their order; those that are not known are left out. */
export function rowsOf<Row extends RecordBehind>(known: ReadonlyMap<number, Row>, ids: readonly number[]): Row[] {
  return ids.flatMap((id) => known.get(id) ?? []);
}
