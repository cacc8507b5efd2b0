import { IconGitPullRequest, IconTargetArrow } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { Button } from "../../../components/button";
import { Mono } from "../../../components/mono";
import { PanelRow, PanelRows, PanelSection } from "../../../components/panel";
import type { RecordDetailView } from "../../../ipc/bindings";
import { recordModelQuery } from "../../../ipc/record-queries";
import styles from "../change/side.module.css";
import { InPlaceField } from "../fields/in-place-field";
import { Hypotheses } from "./hypotheses";

/** What may have caused a problem, what is known of it, and its fix. */
export function ProblemSide({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const { newRecord, openRecord, observe } = useAppActions();
  const { data: model } = useQuery(recordModelQuery());
  const fields = model?.kinds.find(({ kind }) => kind === "problem")?.fields ?? [];
  const known = fields.filter(({ id }) => id === "known_error" || id === "known_error_since");
  const inRole = (wanted: "affected" | "root_cause") => detail.cis.filter(({ role, deleted }) => role === wanted && !deleted);
  const [cis, causes] = [inRole("affected"), inRole("root_cause")];
  const value = (id: string) => detail.fields.find(({ field }) => field === id)?.value ?? null;
  return (
    <aside className={styles.side}>
      {detail.recurrences.length > 0 && (
        <PanelSection heading={t("problem.recurred", { count: detail.recurrences.length })}>
          <ul>
            {detail.recurrences.map((incident) => (
              <li key={incident.id}>
                <button type="button" onClick={() => openRecord(incident.id, incident.kind)}>
                  <Mono>{incident.number}</Mono> {incident.title}
                </button>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      <Hypotheses detail={detail} />
      <PanelSection heading={t("problem.knownError")}>
        <PanelRows>
          {known.map((field) => (
            <PanelRow key={field.id} label={field.label}>
              <InPlaceField record={detail.line.id} since={detail.since} field={field} value={value(field.id)} />
            </PanelRow>
          ))}
        </PanelRows>
      </PanelSection>
      <PanelSection heading={t("problem.fixChange")}>
        <div className={styles.acts}>
          <Button
            small
            icon={IconGitPullRequest}
            onClick={() =>
              newRecord({
                kind: "change",
                title: detail.line.title,
                cis: (causes.length > 0 ? causes : cis).map(({ ci }) => ({ ci, role: "affected", state: "down" })),
                values: { reason: `${detail.line.number}: ${detail.line.title}` },
                links: [{ other: detail.line.id, kind: "fixes" }],
              })
            }
          >
            {t("problem.newFix")}
          </Button>
          <Button small icon={IconTargetArrow} disabled={cis.length === 0} onClick={() => observe(cis.map(({ ci }) => ci), "down")}>
            {t("problem.analyse")}
          </Button>
        </div>
      </PanelSection>
    </aside>
  );
}
