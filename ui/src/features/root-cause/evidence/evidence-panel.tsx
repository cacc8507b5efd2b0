import { IconClipboardText, IconFile, IconFileImport, IconFlame, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo } from "react";
import { Trans, useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { formatDay, formatNumber } from "../../../components/format";
import type { CiId } from "../../../components/ids";
import { Kbd } from "../../../components/kbd";
import { Menu } from "../../../components/menu";
import { type Observed, type ObservedState, withObserved } from "../../../components/observed";
import { showToast } from "../../../components/toast-store";
import type { CiSummary, RootCauseView } from "../../../ipc/bindings";
import { ciSummariesQuery } from "../../../ipc/queries";
import { AddEvidence } from "./add-evidence";
import { ChangesList } from "./changes-list";
import { type EvidenceLine, evidenceLines, replaced, without } from "./evidence-list";
import styles from "./evidence-panel.module.css";
import { EvidenceRow } from "./evidence-row";

/** What is known: CIs reported broken, CIs known to be fine, and what the workspace adds by itself. */
export function EvidencePanel({
  evidence,
  answer,
  adding,
  onAdding,
  onChange,
  onImport,
}: {
  evidence: readonly Observed[];
  answer: RootCauseView | null;
  /** Which search for a further CI is open. */
  adding: "broken" | "fine" | null;
  onAdding: (what: "broken" | "fine" | null) => void;
  onChange: (evidence: readonly Observed[]) => void;
  onImport: (from: "file" | "text" | "incidents") => void;
}) {
  const { t } = useTranslation(["rootCause", "common", "records"]);
  const lines = useMemo(() => evidenceLines(evidence, answer?.observations ?? []), [evidence, answer]);
  const ids = useMemo(() => lines.map(({ ci }) => ci), [lines]);
  const { data: summaries = [] } = useQuery({ ...ciSummariesQuery(ids), enabled: ids.length > 0 });
  const cis = useMemo(() => new Map(summaries.map((ci) => [ci.id, ci])), [summaries]);
  const broken = lines.filter(({ state }) => state !== "up");
  const fine = lines.filter(({ state }) => state === "up");
  const onsets = broken.flatMap(({ onset }) => onset ?? []).sort();
  const day = onsets[0] === undefined ? "" : formatDay(onsets[0]);
  const states = useMemo(() => new Map(lines.map(({ ci, state }) => [ci, state])), [lines]);
  const add = (ci: CiId, state: ObservedState) => onChange(withObserved(evidence, [ci], state));
  const adder = (what: "broken" | "fine", trigger: (toggle: () => void) => ReactElement) => (
    <AddEvidence
      what={what}
      open={adding === what}
      onOpenChange={(open) => onAdding(open ? what : null)}
      states={states}
      onAdd={add}
      trigger={trigger(() => onAdding(adding === what ? null : what))}
    />
  );
  const clear = () => {
    onChange([]);
    showToast({ text: t("evidence.cleared"), action: { label: t("common:undo"), run: () => onChange(evidence) } });
  };
  return (
    <section className={styles.panel} aria-label={t("evidence.heading")}>
      <div className={styles.head}>
        <h2>{t("evidence.heading")}</h2>
        <span className={styles.counts}>
          {t("evidence.counts", { broken: formatNumber(broken.length), fine: formatNumber(fine.length) })}
        </span>
      </div>
      <div className={styles.scroller}>
        <div className={styles.part}>
          <div className={styles.partHead}>
            <h3 className={styles.label}>{t("evidence.broken")}</h3>
            {evidence.length > 0 && (
              <Button small look="quiet" onClick={clear}>
                {t("evidence.clear")}
              </Button>
            )}
          </div>
          {broken.length === 0 && <p className={styles.none}>{t("evidence.noneBroken")}</p>}
          <Lines lines={broken} cis={cis} day={day} evidence={evidence} onChange={onChange} />
        </div>
        <div className={styles.part}>
          <div className={styles.partHead}>
            <h3 className={styles.label}>{t("evidence.fine")}</h3>
            {adder("fine", (toggle) => (
              <button
                type="button"
                className={styles.plus}
                aria-label={t("evidence.addFine")}
                title={t("evidence.addFine")}
                onClick={toggle}
              >
                <IconPlus size={15} stroke={1.5} aria-hidden />
              </button>
            ))}
          </div>
          {fine.length === 0 && <p className={styles.none}>{t("evidence.noneFine")}</p>}
          <Lines lines={fine} cis={cis} day={day} evidence={evidence} onChange={onChange} />
        </div>
        <div className={styles.acts}>
          {adder("broken", (toggle) => (
            <Button icon={IconPlus} onClick={toggle}>
              {t("evidence.add")}
            </Button>
          ))}
          <Menu
            trigger={
              <Button look="quiet" icon={IconFileImport}>
                {t("recognise.button")}
              </Button>
            }
            sections={[
              {
                id: "from",
                actions: [
                  { id: "incidents", label: t("records:incidentsEvidence.button"), icon: IconFlame, run: () => onImport("incidents") },
                  { id: "file", label: t("recognise.fromFile"), icon: IconFile, run: () => onImport("file") },
                  { id: "text", label: t("recognise.fromText"), icon: IconClipboardText, run: () => onImport("text") },
                ],
              },
            ]}
          />
        </div>
        {answer !== null && <ChangesList answer={answer} />}
        <p className={styles.hint}>
          <Trans
            t={t}
            i18nKey="evidence.keys"
            components={{ broken: <Kbd shortcut="B" />, fine: <Kbd shortcut="F" /> }}
          />
        </p>
      </div>
    </section>
  );
}

function Lines({
  lines,
  cis,
  day,
  evidence,
  onChange,
}: {
  lines: readonly EvidenceLine[];
  cis: ReadonlyMap<CiId, CiSummary>;
  /** The day of the first onset. */
  day: string;
  evidence: readonly Observed[];
  onChange: (evidence: readonly Observed[]) => void;
}) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <EvidenceRow
          key={line.ci}
          line={line}
          day={day}
          name={cis.get(line.ci)?.name ?? ""}
          onReport={(report) => onChange(replaced(evidence, report))}
          onRemove={() => onChange(without(evidence, line.ci))}
        />
      ))}
    </ul>
  );
}
