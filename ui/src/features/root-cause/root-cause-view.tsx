import { IconCircleCheck, IconPlus, IconSquareX, IconX } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Command, useCommands } from "../../components/command-registry";
import { EmptyState } from "../../components/empty-state";
import { ErrorNote } from "../../components/error-note";
import { formatNumber } from "../../components/format";
import type { CiId } from "../../components/ids";
import { type Observed, type ObservedState, withObserved } from "../../components/observed";
import { ProgressStrip } from "../../components/progress-strip";
import { useSelectionStore } from "../../components/selection-store";
import { showToast } from "../../components/toast-store";
import { useStatusItems } from "../../components/status-store";
import { useLast } from "../../components/use-last";
import type { ViewProps } from "../../components/views";
import type { EvidenceRow } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { EvidencePanel } from "./evidence/evidence-panel";
import { without } from "./evidence/evidence-list";
import { RootCauseToolBar } from "./question/root-cause-tool-bar";
import { useTabTitle } from "./question/use-tab-title";
import { type Faults, shownFaults } from "./causes/chosen-cause";
import { ConfirmButton } from "./confirm/confirm-button";
import { IncidentsPanel } from "./incidents/incidents-panel";
import { WriteProblem } from "./incidents/write-problem";
import { RecognisePanel } from "./recognise/recognise-panel";
import { RootCauseAnswer } from "./root-cause-answer";
import { ModelPanel } from "./settings/model-panel";
import { told as index } from "./told";
import styles from "./root-cause-view.module.css";
import { useAnswer } from "./use-answer";
import { useLimits } from "./use-limits";
import { core } from "../../ipc/host";
import { useOffender } from "../../ipc/use-offender";

/** Seconds of a search that was asked to go on longer than the settings say. */
const LONGER = 60;

const NOTHING: readonly EvidenceRow[] = [];

/** "Which few faults explain this": evidence at the left, causes in the middle, the map of one cause at the right. */
export function RootCauseView({ tabId, params, setParams, setTitle }: ViewProps<"rootCause">) {
  const { t } = useTranslation(["rootCause", "common"]);
  const { evidence } = params;
  const limits = useLimits();
  const mostFaults = params.mostFaults ?? limits?.mostFaults ?? 1;
  const [longer, setLonger] = useState(false);
  const timeLimit = longer ? LONGER : (limits?.timeLimit ?? 1);
  const [adding, setAdding] = useState<"broken" | "fine" | null>(null);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [chosen, setChosen] = useState<Faults | null>(null);
  const rows = useMemo(() => evidence.map(({ ci, state, at, confidence }): EvidenceRow => ({ ci, state, at, confidence })), [evidence]);
  const asking = useAnswer(limits === null ? NOTHING : rows, mostFaults, timeLimit);
  const shown = useLast(asking.answer ?? null);
  const answer = asking.answer ?? shown;
  const told = useMemo(() => (answer === null ? null : index(answer)), [answer]);
  const faults = useMemo(() => (answer === null ? [] : shownFaults(answer, chosen)), [answer, chosen]);
  const asked = rows.some(({ state }) => state !== "up");
  const offender = useOffender(asking.error, evidence);
  const title = useTabTitle(evidence, setTitle);

  const change = (next: readonly Observed[]) => {
    setLonger(false);
    setParams({ ...params, evidence: next });
  };
  const onImport = async (from: "file" | "text" | "incidents") => {
    if (from === "incidents") {
      setPanel({ kind: "incidents" });
      return;
    }
    if (from === "text") {
      setPanel({ kind: "recognise", path: null });
      return;
    }
    const path = await core().chooseEvidenceFile();
    if (path !== null) setPanel({ kind: "recognise", path });
  };
  const take = (reports: readonly Observed[]) => {
    change([...evidence, ...reports]);
    setPanel(null);
    showToast({
      text: t("recognise.taken", { count: reports.length }),
      action: { label: t("common:undo"), run: () => change(evidence) },
    });
  };
  const mark = (cis: readonly CiId[], state: ObservedState) => change(withObserved(evidence, cis, state));

  useStatusItems(asking.answer === undefined ? [] : [t("answered", { changeset: formatNumber(asking.answer.asOf) })]);
  useCommands(
    useMemo<Command[]>(() => {
      const selected = () => useSelectionStore.getState().ids;
      const when = () => selected().length > 0;
      const report = (state: ObservedState) => () =>
        setParams({ ...params, evidence: withObserved(evidence, selected(), state) });
      return [
        { id: "rootCause.add", label: t("evidence.add"), group: "view", icon: IconPlus, run: () => setAdding("broken") },
        { id: "rootCause.broken", label: t("markBroken"), group: "ci", icon: IconSquareX, shortcut: "B", when, run: report("down") },
        { id: "rootCause.fine", label: t("markFine"), group: "ci", icon: IconCircleCheck, shortcut: "F", when, run: report("up") },
      ];
    }, [t, evidence, params, setParams]),
  );

  const isOutdated = asking.answer === undefined && asking.weighing !== null;
  return (
    <div className={styles.view}>
      <RootCauseToolBar
        title={title}
        answer={asking.answer}
        mostFaults={mostFaults}
        onMostFaults={(most) => setParams({ ...params, mostFaults: most })}
        modelShown={panel?.kind === "model"}
        onModel={() => setPanel(panel?.kind === "model" ? null : { kind: "model" })}
      >
        {asked && panel === null && told !== null && (
          <WriteProblem title={title} evidence={evidence} mostFaults={mostFaults} />
        )}
        {asked && panel === null && told !== null && faults.length > 0 && (
          <ConfirmButton told={told} faults={faults} title={title} />
        )}
      </RootCauseToolBar>
      <div className={styles.body}>
        <EvidencePanel
          evidence={evidence}
          answer={asked ? answer : null}
          adding={adding}
          onAdding={setAdding}
          onChange={change}
          onImport={(from) => void onImport(from)}
        />
        {panel?.kind === "model" && <ModelPanel tabId={tabId} onClose={() => setPanel(null)} />}
        {panel?.kind === "incidents" && <IncidentsPanel onTake={take} onClose={() => setPanel(null)} />}
        {panel?.kind === "recognise" && (
          <RecognisePanel key={panel.path} path={panel.path} onTake={take} onClose={() => setPanel(null)} />
        )}
        {panel === null && <div className={styles.place} data-outdated={isOutdated || undefined}>
          <ProgressStrip
            active={asking.weighing !== null}
            label={t("weighing", { count: asking.weighing ?? 1 })}
            onCancel={asking.stop}
          />
          {!asked && (
            <EmptyState
              sentence={t(evidence.length === 0 ? "empty" : "onlyFine")}
              actions={[{ label: t("addBroken"), icon: IconPlus, run: () => setAdding("broken") }]}
            />
          )}
          {asking.error !== null && (
            <ErrorNote
              words={errorWords(asking.error)}
              actions={offender === null ? [] : [{ label: t("takeOut"), icon: IconX, run: () => change(without(evidence, offender)) }]}
            />
          )}
          {asked && asking.error === null && told !== null && (
            <RootCauseAnswer
              told={told}
              faults={faults}
              onChoose={setChosen}
              rows={rows}
              mostFaults={mostFaults}
              timeLimit={timeLimit}
              isStopped={asking.isStopped}
              onGoOn={asking.goOn}
              onLonger={() => setLonger(true)}
              longer={LONGER}
              onMark={mark}
            />
          )}
          {asked && asking.error === null && shown === null && asking.isStopped && (
            <EmptyState sentence={t("said.stopped", { count: 1 })} actions={[{ label: t("said.goOn"), run: asking.goOn }]} />
          )}
        </div>}
      </div>
    </div>
  );
}

/** What stands in the place of the answer for a while. */
type Panel = { readonly kind: "model" } | { readonly kind: "incidents" } | { readonly kind: "recognise"; readonly path: string | null };
