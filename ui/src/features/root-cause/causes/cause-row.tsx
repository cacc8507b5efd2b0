import { useTranslation } from "react-i18next";
import { ClassIcon } from "../../../components/class-icon";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import type { CandidateView } from "../../../ipc/bindings";
import { classLabel, useModelIndex } from "../../../ipc/model-index";
import { percentRange } from "../percent";
import type { Told } from "../told";
import styles from "./cause-row.module.css";
import { ProbabilityBar } from "./probability-bar";
import { RankChange } from "./rank-change";
import { ReasonList } from "./reason-list";

/** One cause: its place, what it is, how probable; and why, once it is chosen. */
export function CauseRow({
  told,
  one,
  rank,
  moved,
  isChosen,
  isTwin,
  alike,
  endsGroup,
  onChoose,
}: {
  told: Told;
  one: CandidateView;
  rank: number;
  /** Places gained or lost; null where it is new, missing where it did not move. */
  moved: number | null | undefined;
  isChosen: boolean;
  /** It looks like the one above. */
  isTwin: boolean;
  /** Said above it: which rows look alike. */
  alike?: string;
  endsGroup: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation("rootCause");
  const index = useModelIndex();
  const ci = told.cis.get(one.ci);
  if (ci === undefined) return null;
  return (
    <li className={styles.cause} data-chosen={isChosen || undefined} data-ends={endsGroup || undefined}>
      {alike !== undefined && <p className={styles.alike}>≈ {alike}</p>}
      <button type="button" className={styles.row} aria-expanded={isChosen} data-twin={isTwin || undefined} onClick={onChoose}>
        <span className={styles.rank}>{rank}</span>
        <ClassIcon classId={ci.class} size={16} />
        <MiddleEllipsis text={ci.name} className={styles.name ?? ""} />
        <span className={styles.kind}>
          {t("causes.of", { kind: classLabel(index, ci.class), state: t(`check.state.${one.state}`) })}
        </span>
        {moved !== undefined && <RankChange moved={moved} />}
        <ProbabilityBar lower={one.lower} upper={one.upper} value={one.probability} isStrong={isChosen} />
        <span className={styles.share}>{percentRange(one.lower, one.upper)}</span>
      </button>
      {isChosen && <ReasonList told={told} one={one} />}
    </li>
  );
}
