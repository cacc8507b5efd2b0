import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { CiId } from "../../../components/ids";
import { selectOnly, setSelection } from "../../../components/selection-store";
import type { ForcedState } from "../../../ipc/bindings";
import { ciSummariesQuery } from "../../../ipc/queries";
import { AddCi } from "./add-ci";
import { FailedChip } from "./failed-chip";
import styles from "./failed-cis.module.css";
import { addForced, changeForced, removeForced } from "./forced-cis";

/** Failed CIs with their states, each to be changed or taken out, and the search for a further one. */
export function FailedCis({
  forced,
  onChange,
  adding,
  onAdding,
}: {
  forced: readonly ForcedState[];
  onChange: (forced: readonly ForcedState[]) => void;
  /** Whether the search for a further CI is open. */
  adding: boolean;
  onAdding: (open: boolean) => void;
}) {
  const ids = useMemo(() => forced.map((one) => one.ci), [forced]);
  const known = useMemo(() => new Set<CiId>(ids), [ids]);
  const { data: summaries = [] } = useQuery({ ...ciSummariesQuery(ids), enabled: ids.length > 0 });
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  return (
    <>
      {forced.length > 0 && (
        <div className={styles.chips}>
          {forced.map(({ ci, state }) => {
            const summary = byId.get(ci);
            if (summary === undefined || state === "up") return null;
            return (
              <FailedChip
                key={ci}
                ci={summary}
                state={state}
                onSelect={() => setSelection(selectOnly(ci))}
                onState={(next) => onChange(changeForced(forced, ci, next))}
                onRemove={() => onChange(removeForced(forced, ci))}
              />
            );
          })}
        </div>
      )}
      <AddCi
        forced={known}
        open={adding}
        onOpenChange={onAdding}
        onAdd={(ci) => onChange(addForced(forced, ci))}
      />
    </>
  );
}
