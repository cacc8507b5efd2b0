import { IconAlertOctagon } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { Button } from "../../../components/button";
import type { Observed } from "../../../components/observed";
import { recordsQuery } from "../../../ipc/record-queries";
import { incidentsOf, OPEN_INCIDENTS } from "./incident-reports";

/** Writes the problem that holds this analysis from its first moment, caused by the incidents the evidence is of. */
export function WriteProblem({
  title,
  evidence,
  mostFaults,
}: {
  title: string;
  evidence: readonly Observed[];
  mostFaults: number;
}) {
  const { t } = useTranslation("rootCause");
  const { newRecord } = useAppActions();
  const numbers = incidentsOf(evidence);
  const { data = [] } = useQuery({ ...recordsQuery(OPEN_INCIDENTS), enabled: numbers.size > 0 });
  const incidents = data.filter(({ number }) => numbers.has(number)).map(({ id }) => id);
  const rows = evidence.map(({ ci, state, at, confidence }) => ({ ci, state, at, confidence }));
  return (
    <Button
      icon={IconAlertOctagon}
      onClick={() => newRecord({ kind: "problem", title, incidents, question: { analysis: "root_cause", evidence: rows, mostFaults } })}
    >
      {t("writeProblem")}
    </Button>
  );
}
