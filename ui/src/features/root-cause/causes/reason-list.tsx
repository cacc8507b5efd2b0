import { IconChevronDown, IconChevronRight, IconMinus, IconPlus, IconPointFilled } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { selectOnly, setSelection } from "../../../components/selection-store";
import type { CandidateView } from "../../../ipc/bindings";
import type { Told } from "../told";
import { ProofPaths } from "./proof-paths";
import styles from "./reason-list.module.css";
import { type Reason, reasonsOf } from "./reasons";

const SIGNS = { for: IconPlus, against: IconMinus, neutral: IconPointFilled } as const;

/** Why the chosen cause stands where it does; its proof paths unfold. */
export function ReasonList({ told, one }: { told: Told; one: CandidateView }) {
  const { t } = useTranslation("rootCause");
  const [showsPaths, setShowsPaths] = useState(false);
  const reasons = useMemo(() => reasonsOf(t, one, told), [t, one, told]);
  const Chevron = showsPaths ? IconChevronDown : IconChevronRight;
  return (
    <ul className={styles.reasons}>
      {reasons.map((reason) => {
        const Sign = SIGNS[reason.weight];
        return (
          <li key={reason.id}>
            <div className={styles.reason}>
              <Sign size={14} stroke={1.75} className={styles[reason.weight]} aria-hidden />
              <Words reason={reason} />
              {reason.hasPaths === true ? (
                <button
                  type="button"
                  className={styles.paths}
                  aria-expanded={showsPaths}
                  onClick={() => setShowsPaths(!showsPaths)}
                >
                  {reason.note}
                  <Chevron size={13} stroke={1.75} aria-hidden />
                </button>
              ) : (
                <span className={styles.note}>{reason.note}</span>
              )}
            </div>
            {reason.hasPaths === true && showsPaths && <ProofPaths told={told} ways={one.explained} />}
          </li>
        );
      })}
    </ul>
  );
}

function Words({ reason: { lead, rest, ci } }: { reason: Reason }) {
  const words = (
    <>
      <b>{lead}</b> {rest}
    </>
  );
  if (ci === undefined) return <span className={styles.words}>{words}</span>;
  return (
    <button type="button" className={styles.words} title={`${lead} ${rest}`} onClick={() => setSelection(selectOnly(ci))}>
      {words}
    </button>
  );
}
