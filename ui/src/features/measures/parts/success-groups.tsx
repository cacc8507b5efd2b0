import clsx from "clsx";
import { useTranslation } from "react-i18next";
import { Segmented } from "../../../components/segmented";
import type { MeasuresParams } from "../../../components/views";
import type { SuccessLineView } from "../../../ipc/bindings";
import type { Pick } from "../pick";
import styles from "./measure-page.module.css";
import { SuccessTable } from "./success-table";

/** Success rates by what changes have in common. */
export function SuccessGroups({
  by,
  onBy,
  ...table
}: {
  by: MeasuresParams["by"];
  onBy: (by: MeasuresParams["by"]) => void;
  picks: readonly Pick[];
  lines: readonly SuccessLineView[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation("measures");
  const heading = t(`groups.${by}`);
  return (
    <section className={clsx(styles.section, styles.list)}>
      <header>
        <h3>{heading}</h3>
        <Segmented
          label={t("by")}
          value={by}
          options={(["team", "class", "template"] as const).map((value) => ({ value, label: t(value) }))}
          onChange={onBy}
        />
      </header>
      <div className={styles.grid}>
        <SuccessTable key={by} label={heading} {...table} />
      </div>
      {by === "class" && <p className={styles.note}>{t("classNote")}</p>}
    </section>
  );
}
