import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { EmptyState } from "../../../components/empty-state";
import { ErrorNote } from "../../../components/error-note";
import type { CiId } from "../../../components/ids";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import type { ForcedState } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { ciSummariesQuery, impactExplainQuery, impactStatesQuery } from "../../../ipc/queries";
import { EXPLANATION_LINES } from "./explanation-lines";
import styles from "./reason-panel.module.css";
import { ReasonTreeView } from "./reason-tree-view";
import { rootCount } from "./reason-tree";

/** How many times more lines are asked for each time the user asks for more. */
const MORE_FACTOR = 5;

/** Why a CI is in its state: heading and tree, or one sentence where nothing happened to it. */
export function ReasonPanel({
  forced,
  ci,
  selected,
  onSelect,
}: {
  forced: readonly ForcedState[];
  ci: CiId;
  selected: CiId | null;
  onSelect: (ci: CiId) => void;
}) {
  const { t } = useTranslation("impact");
  const [limit, setLimit] = useState(EXPLANATION_LINES);
  useEffect(() => setLimit(EXPLANATION_LINES), [ci, forced]);
  const ids = useMemo(() => [ci], [ci]);
  const { data: [summary] = [] } = useQuery(ciSummariesQuery(ids));
  const { data: [answer] = [] } = useQuery(impactStatesQuery(forced, ids));
  const explanation = useQuery(impactExplainQuery(forced, ci, limit));
  if (summary?.id !== ci || answer?.ci !== ci) return null;
  const lines = explanation.data?.lines ?? [];
  const heading = t(`why.${answer.state}`, { name: summary.name });
  return (
    <section className={styles.panel} aria-label={heading}>
      <div className={styles.heading}>
        <h2>
          <Trans
            t={t}
            i18nKey={`whyHeading.${answer.state}`}
            components={{ ci: <MiddleEllipsis text={summary.name} /> }}
          />
        </h2>
        {answer.state !== "up" && lines.length > 0 && (
          <span className={styles.note}>
            {`${t("roots", { count: rootCount(lines) })} · ${t("hops", { count: answer.hops ?? 0 })}`}
          </span>
        )}
      </div>
      <div className={styles.scroller}>
        {explanation.error !== null && <ErrorNote words={errorWords(explanation.error)} />}
        {answer.state === "up" ? (
          <EmptyState sentence={t("whyUp")} />
        ) : (
          <ReasonTreeView key={ci} label={heading} lines={lines} selected={selected} onSelect={onSelect} />
        )}
        {explanation.data?.truncated === true && (
          <p className={styles.more}>
            {t("reason.more")}
            <Button small look="quiet" onClick={() => setLimit(limit * MORE_FACTOR)}>
              {t("reason.showMore")}
            </Button>
          </p>
        )}
      </div>
    </section>
  );
}
