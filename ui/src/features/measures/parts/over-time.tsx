import clsx from "clsx";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Segmented } from "../../../components/segmented";
import { type ChartColumn, ColumnChart } from "../charts/column-chart";
import type { AxisMark } from "../charts/scale";
import styles from "./measure-page.module.css";

/** A series as a chart, or as the same numbers in a table. */
export function OverTime({
  heading,
  columns,
  marks,
  chosen,
  onChoose,
  note,
  table,
}: {
  heading: string;
  columns: readonly ChartColumn[];
  marks: readonly AxisMark[];
  chosen: string | null;
  onChoose: (id: string | null) => void;
  note?: string | null;
  table: ReactNode;
}) {
  const { t } = useTranslation("measures");
  const [look, setLook] = useState<"chart" | "table">("chart");
  return (
    <section className={clsx(styles.section, look === "table" && styles.list)}>
      <header>
        <h3>{heading}</h3>
        <Segmented
          label={t("look")}
          value={look}
          options={[
            { value: "chart", label: t("chart") },
            { value: "table", label: t("table") },
          ]}
          onChange={setLook}
        />
      </header>
      {look === "chart" ? (
        <div className={styles.chart}>
          <ColumnChart label={heading} columns={columns} marks={marks} chosen={chosen} onChoose={onChoose} />
        </div>
      ) : (
        <div className={styles.grid}>{table}</div>
      )}
      {note !== null && note !== undefined && <p className={styles.note}>{note}</p>}
    </section>
  );
}
