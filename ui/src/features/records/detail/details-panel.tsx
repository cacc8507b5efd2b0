import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PanelRow, PanelRows, PanelSection } from "../../../components/panel";
import type { CiRoleView, RecordDetailView, RecordKindView } from "../../../ipc/bindings";
import { recordModelQuery } from "../../../ipc/record-queries";
import { InPlaceField } from "../fields/in-place-field";
import { CiSection } from "./ci-section";
import styles from "./details-panel.module.css";
import { LinkSection } from "./link-section";

/** Fields that have a place of their own elsewhere on the record. */
const ELSEWHERE: ReadonlySet<string> = new Set(["title", "risk", "known_error", "known_error_since"]);

const ROLES: Readonly<Record<RecordKindView, readonly CiRoleView[]>> = {
  change: ["affected", "excluded"],
  problem: ["affected", "root_cause"],
  incident: ["reported", "affected"],
  release: ["affected", "excluded"],
};

/** The short fields, the CIs and the links of a record; long texts have a tab of their own. */
export function DetailsPanel({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const { data: model } = useQuery(recordModelQuery());
  const { kind, id } = detail.line;
  const fields = (model?.kinds.find((one) => one.kind === kind)?.fields ?? []).filter(
    (field) => field.holds !== "long_text" && !ELSEWHERE.has(field.id),
  );
  const value = (field: string) => detail.fields.find((one) => one.field === field)?.value ?? null;
  return (
    <section className={styles.panel} aria-label={t("detail.details")} tabIndex={-1}>
      <PanelSection heading={t("detail.details")}>
        <PanelRows>
          {fields.map((field) => (
            <PanelRow key={field.id} label={field.label}>
              <InPlaceField record={id} since={detail.since} field={field} value={value(field.id)} />
            </PanelRow>
          ))}
        </PanelRows>
      </PanelSection>
      {ROLES[kind].map((role) => (
        <CiSection key={role} detail={detail} role={role} />
      ))}
      <LinkSection detail={detail} />
    </section>
  );
}
