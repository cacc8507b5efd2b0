import { IconAlertOctagon, IconTargetArrow } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { formatNumber } from "../../../components/format";
import { Mono } from "../../../components/mono";
import { PanelSection } from "../../../components/panel";
import type { RecordDetailView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import styles from "../change/side.module.css";
import { useWrite } from "../move/use-write";
import { PriorityMatrix } from "./priority-matrix";

/** How urgent an incident is, what is known already, and the ways on to its cause. */
export function IncidentSide({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const { openRecord, newRecord, observe } = useAppActions();
  const { write, pending, error } = useWrite(detail.line.id);
  const { id, title } = detail.line;
  const broken = detail.cis.filter(({ role, state, deleted }) => role === "reported" && state !== "up" && !deleted);
  return (
    <aside className={styles.side}>
      <PriorityMatrix detail={detail} />
      <PanelSection heading={t("incident.knownErrors")} note={formatNumber(detail.knownErrors.length)}>
        {detail.knownErrors.length === 0 && <p className={styles.none}>{t("incident.noKnownErrors")}</p>}
        <ul>
          {detail.knownErrors.map(({ problem, workaround, shared }) => (
            <li key={problem.id} className={styles.row}>
              <div>
                <button type="button" onClick={() => openRecord(problem.id, problem.kind)}>
                  <Mono>{problem.number}</Mono> <span className={styles.strong}>{problem.title}</span>
                </button>
                <p>{workaround ?? t("incident.noWorkaround")}</p>
                <p className={styles.quiet}>{t("incident.shares", { keys: shared.join(", ") })}</p>
              </div>
              {!detail.links.some(({ record }) => record.id === problem.id) && (
                <Button
                  small
                  disabled={pending}
                  onClick={() => void write({ edit: "link", other: problem.id, kind: "caused_by", inverse: false })}
                >
                  {t("incident.linkProblem")}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <div className={styles.acts}>
          <Button small icon={IconAlertOctagon} onClick={() => newRecord({ kind: "problem", title, incidents: [id] })}>
            {t("incident.writeProblem")}
          </Button>
          <Button small icon={IconTargetArrow} disabled={broken.length === 0} onClick={() => observe(broken.map(({ ci }) => ci), "down")}>
            {t("incident.analyse")}
          </Button>
        </div>
        {error !== null && <ErrorNote words={errorWords(error)} />}
      </PanelSection>
    </aside>
  );
}
