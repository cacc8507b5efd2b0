import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { formatNumber } from "../../../components/format";
import type { CiId } from "../../../components/ids";
import type { Observed, ObservedState } from "../../../components/observed";
import { ProgressStrip } from "../../../components/progress-strip";
import { Select } from "../../../components/select";
import type { CiSummary, EvidenceLineView, EvidenceSource, RecogniseRequest } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { recogniseEvidenceQuery } from "../../../ipc/queries";
import { worded } from "../../../locales/sentences";
import { RecognisedLine } from "./recognised-line";
import styles from "./recognise-panel.module.css";
import { type LineChoice, takenReports } from "./taken-reports";

/** Lines drawn; the others count all the same. */
const MOST_SHOWN = 500;

const ASSUMED = ["ask", "down", "up"] as const;

/** Evidence from a file or pasted text: every line with the CI it means, looked at before it counts. */
export function RecognisePanel({
  path,
  onTake,
  onClose,
}: {
  /** The file; null for text that is pasted here. */
  path: string | null;
  onTake: (reports: readonly Observed[]) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(["rootCause", "common"]);
  const [text, setText] = useState("");
  const [assumed, setAssumed] = useState<(typeof ASSUMED)[number]>("down");
  const [choices, setChoices] = useState<ReadonlyMap<number, LineChoice>>(new Map());
  const settledText = useDeferredValue(text);
  const request = useMemo((): RecogniseRequest => {
    const source: EvidenceSource = path === null ? { from: "text", text: settledText } : { from: "file", path };
    const state: ObservedState | null = assumed === "ask" ? null : assumed;
    return { source, zone: Intl.DateTimeFormat().resolvedOptions().timeZone, state };
  }, [path, settledText, assumed]);
  const isAsked = path !== null || settledText.trim() !== "";
  const { data, error, isFetching } = useQuery({ ...recogniseEvidenceQuery(request), enabled: isAsked });
  const found = isAsked && error === null ? data : undefined;
  const cis = useMemo(() => new Map((found?.cis ?? []).map((ci) => [ci.id, ci])), [found]);
  const name = path === null ? t("recognise.pasted") : (path.split(/[\\/]/).at(-1) ?? path);
  const reports = found === undefined ? [] : takenReports(found.lines, choices, name);
  const choose = (index: number, choice: LineChoice) =>
    setChoices((before) => new Map(before).set(index, { ...before.get(index), ...choice }));
  const counts = (finding: "recognised" | "doubtful" | "unknown" | "leftOut") => {
    const count = found?.lines.filter((line) => line.finding === finding).length ?? 0;
    return count === 0 ? [] : [t(`recognise.count.${finding}`, { count, shown: formatNumber(count) })];
  };
  return (
    <section className={styles.panel} aria-label={t("recognise.heading")}>
      <ProgressStrip active={isFetching} label={t("recognise.working")} />
      <div className={styles.head}>
        <h2>{path === null ? t("recognise.paste") : t("recognise.file", { name })}</h2>
        <Select
          small
          label={t("recognise.assumed")}
          value={assumed}
          options={ASSUMED.map((value) => ({ value, label: t(`recognise.assume.${value}`) }))}
          onChange={setAssumed}
        />
        <Button onClick={onClose}>{t("common:cancel")}</Button>
        <Button
          look="filled"
          aria-disabled={reports.length === 0}
          onClick={() => {
            if (reports.length > 0) onTake(reports);
          }}
        >
          {t("recognise.take", { count: reports.length, shown: formatNumber(reports.length) })}
        </Button>
      </div>
      {path === null && (
        <textarea
          className={styles.text}
          aria-label={t("recognise.paste")}
          placeholder={t("recognise.hint")}
          value={text}
          spellCheck={false}
          autoFocus
          onChange={(event) => {
            setChoices(new Map());
            setText(event.target.value);
          }}
        />
      )}
      {error !== null && isAsked && <ErrorNote words={errorWords(error)} />}
      {found !== undefined && (
        <>
          <p className={styles.counts} role="status">
            {[worded(found.format), ...(["recognised", "doubtful", "unknown", "leftOut"] as const).flatMap(counts)].join(" · ")}
          </p>
          {found.faults.map((fault) => (
            <p key={worded(fault)} className={styles.fault}>
              {worded(fault)}
            </p>
          ))}
          <Lines lines={found.lines} cis={cis} choices={choices} onChoose={choose} />
        </>
      )}
    </section>
  );
}

function Lines({
  lines,
  cis,
  choices,
  onChoose,
}: {
  lines: readonly EvidenceLineView[];
  cis: ReadonlyMap<CiId, CiSummary>;
  choices: ReadonlyMap<number, LineChoice>;
  onChoose: (index: number, choice: LineChoice) => void;
}) {
  const { t } = useTranslation("rootCause");
  // What has to be decided comes first.
  const order = { doubtful: 0, unknown: 1, recognised: 2, leftOut: 3 } as const;
  const sorted = lines.map((line, index) => ({ line, index })).sort((one, other) => order[one.line.finding] - order[other.line.finding]);
  const shown = sorted.slice(0, MOST_SHOWN);
  return (
    <div className={styles.scroller}>
      <ul aria-label={t("recognise.lines")}>
        {shown.map(({ line, index }) => (
          <RecognisedLine
            key={index}
            line={line}
            choice={choices.get(index)}
            ci={line.ci === null ? undefined : cis.get(line.ci)}
            candidates={line.candidates.flatMap((ci) => cis.get(ci) ?? [])}
            onChoose={(choice) => onChoose(index, choice)}
          />
        ))}
      </ul>
      {sorted.length > MOST_SHOWN && (
        <p className={styles.counts}>{t("recognise.more", { count: sorted.length - MOST_SHOWN })}</p>
      )}
    </div>
  );
}
