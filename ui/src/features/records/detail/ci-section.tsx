import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { formatNumber } from "../../../components/format";
import { PanelSection } from "../../../components/panel";
import type { CiRoleView, CiSummary, RecordDetailView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { CiSearch } from "../fields/ci-search";
import { useWrite } from "../move/use-write";
import { CiStatementForm } from "./ci-statement-form";
import { CiLine } from "./ci-line";
import styles from "./details-panel.module.css";

const ADD = {
  affected: "detail.addAffected",
  excluded: "detail.addExcluded",
  reported: "detail.addReported",
  root_cause: "detail.addRootCause",
} as const;

/** The CIs of a record in one role, each with the state it is put in and for how long. */
export function CiSection({ detail, role }: { detail: RecordDetailView; role: CiRoleView }) {
  const { t } = useTranslation("records");
  const { write, error } = useWrite(detail.line.id);
  const [excluding, setExcluding] = useState<CiSummary | null>(null);
  const cis = detail.cis.filter((one) => one.role === role);
  const isFailed = role === "reported" || (role === "affected" && detail.line.kind === "change");
  const add = (ci: CiSummary) => {
    // Leaving a CI out needs a reason, so it is asked for first.
    if (role === "excluded") setExcluding(ci);
    else void write({ edit: "setCi", ci: ci.id, role, state: isFailed ? "down" : null, minutes: null, note: "" });
  };
  return (
    <PanelSection heading={t(`roleHeading.${role}`)} note={formatNumber(cis.length)}>
      <ul>
        {cis.map((one) => (
          <CiLine key={one.ci} record={detail.line.id} statement={one} />
        ))}
      </ul>
      <CiSearch
        label={t(ADD[role])}
        onPick={add}
        trigger={(toggle) => (
          <Button small look="quiet" icon={IconPlus} className={styles.add} onClick={toggle}>
            {t(ADD[role])}
          </Button>
        )}
      />
      {excluding !== null && (
        <CiStatementForm
          record={detail.line.id}
          statement={{ ci: excluding.id, summary: excluding, deleted: false, role: "excluded", state: null, minutes: null, note: "" }}
          onClose={() => setExcluding(null)}
        />
      )}
      {error !== null && <ErrorNote words={errorWords(error)} />}
    </PanelSection>
  );
}
