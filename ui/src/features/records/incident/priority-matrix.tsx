import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../components/error-note";
import { PanelSection } from "../../../components/panel";
import type { RecordDetailView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { recordModelQuery } from "../../../ipc/record-queries";
import { useWrite } from "../move/use-write";
import styles from "./priority-matrix.module.css";

const LEVELS = ["high", "medium", "low"] as const;

/** Priority by impact and urgency; a press on a cell sets both. */
export function PriorityMatrix({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const { data: model } = useQuery(recordModelQuery());
  const { write, pending, error } = useWrite(detail.line.id);
  const value = (id: string) => detail.fields.find(({ field }) => field === id)?.value ?? null;
  const priority = detail.line.priority;
  const set = (impact: string, urgency: string) =>
    void write({
      edit: "fields",
      basedOn: detail.since,
      values: [
        { field: "impact", value: impact },
        { field: "urgency", value: urgency },
      ],
    });
  return (
    <PanelSection heading={t("incident.priority")} {...(priority === null ? {} : { note: String(priority) })}>
      <table className={styles.matrix} aria-label={t("incident.priorityMatrix")}>
        <thead>
          <tr>
            <td />
            {LEVELS.map((urgency) => (
              <th key={urgency} scope="col">
                {t(`choice.${urgency}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LEVELS.map((impact, row) => (
            <tr key={impact}>
              <th scope="row">{t(`choice.${impact}`)}</th>
              {LEVELS.map((urgency, column) => {
                const cell = model?.priorities[row]?.[column] ?? 0;
                const isHere = impact === value("impact") && urgency === value("urgency");
                const names = { impact: t(`choice.${impact}`), urgency: t(`choice.${urgency}`), priority: cell };
                return (
                  <td key={urgency}>
                    <button
                      type="button"
                      className={styles.cell}
                      aria-pressed={isHere}
                      aria-label={t("incident.cell", names)}
                      disabled={pending}
                      onClick={() => set(impact, urgency)}
                    >
                      {cell}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.axes}>{t("incident.priorityMatrix")}</p>
      {error !== null && <ErrorNote words={errorWords(error)} />}
    </PanelSection>
  );
}
