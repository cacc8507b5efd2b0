import { IconAlertOctagon, IconCheck, IconHelp, IconMinus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatInstant } from "../../../components/format";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { Mono } from "../../../components/mono";
import type { ObservedState } from "../../../components/observed";
import { Select } from "../../../components/select";
import { StateIcon } from "../../../components/state-icon";
import type { CiSummary, EvidenceLineView, FindingView } from "../../../ipc/bindings";
import { worded } from "../../../locales/sentences";
import styles from "./recognised-line.module.css";
import { isTaken, type LineChoice, stateOfLine } from "./taken-reports";

const SIGNS: Readonly<Record<FindingView, typeof IconCheck>> = {
  recognised: IconCheck,
  doubtful: IconHelp,
  unknown: IconAlertOctagon,
  leftOut: IconMinus,
};
const STATES = ["down", "degraded", "up"] as const satisfies readonly ObservedState[];
/** Stands for what is not chosen yet. */
const OPEN = "open" as const;

/** One line of an input: what it says, what it means, and what is to be chosen. */
export function RecognisedLine({
  line,
  choice,
  ci,
  candidates,
  onChoose,
}: {
  line: EvidenceLineView;
  choice: LineChoice | undefined;
  ci: CiSummary | undefined;
  candidates: readonly CiSummary[];
  onChoose: (choice: LineChoice) => void;
}) {
  const { t } = useTranslation(["rootCause", "common"]);
  const taken = isTaken(line, choice);
  const Sign = taken ? IconCheck : SIGNS[line.finding];
  const state = stateOfLine(line, choice);
  const isDoubtful = line.finding === "doubtful";
  const word = taken ? "recognised" : line.finding;
  return (
    <li className={styles.line} data-finding={word}>
      <span className={styles.number}>{line.line}</span>
      <Sign size={15} stroke={1.75} className={styles.sign} role="img" aria-label={t(`recognise.finding.${word}`)} />
      <Mono className={styles.text ?? ""}>{line.text}</Mono>
      <span className={styles.means}>
        {isDoubtful && candidates.length > 0 ? (
          <Select
            small
            label={t("recognise.meant")}
            value={String(choice?.ci ?? (candidates.length === 1 ? candidates[0]?.id : OPEN))}
            options={[
              ...(candidates.length === 1 ? [] : [{ value: OPEN, label: t("recognise.choose") }]),
              ...candidates.map(({ id, name, key }) => ({ value: String(id), label: `${name} · ${key}` })),
            ]}
            onChange={(value) => {
              if (value !== OPEN) onChoose({ ci: Number(value) });
            }}
          />
        ) : (
          ci !== undefined && (
            <>
              {state !== null && <StateIcon state={state} size={14} labelled />}
              <MiddleEllipsis text={ci.name} />
            </>
          )
        )}
        {isDoubtful && (
          <Select<ObservedState | typeof OPEN>
            small
            label={t("evidence.state")}
            value={state ?? OPEN}
            options={[
              ...(state === null ? [{ value: OPEN, label: t("recognise.chooseState") } as const] : []),
              ...STATES.map((value) => ({
                value,
                label: t(`evidence.reported.${value}`),
                mark: <StateIcon state={value} size={14} />,
              })),
            ]}
            onChange={(value) => {
              if (value !== OPEN) onChoose({ state: value });
            }}
          />
        )}
        {line.at !== null && <span className={styles.at}>{formatInstant(line.at)}</span>}
        {!taken && line.reason !== null && <span className={styles.reason}>{worded(line.reason)}</span>}
      </span>
    </li>
  );
}
