import { Fragment } from "react";
import type { CiSummary } from "../../../ipc/bindings";
import { CiCell } from "../cells/ci-cell";
import styles from "./set-cell.module.css";

/** A few CIs side by side, joined by a plus. */
export function SetCell({ cis }: { cis: readonly CiSummary[] }) {
  return (
    <>
      {cis.map((ci, at) => (
        <Fragment key={ci.id}>
          {at > 0 && <span className={styles.plus}>+</span>}
          <span className={styles.ci}>
            <CiCell ci={ci} />
          </span>
        </Fragment>
      ))}
    </>
  );
}
