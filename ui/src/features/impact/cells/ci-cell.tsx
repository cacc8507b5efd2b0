import { ClassIcon } from "../../../components/class-icon";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import type { CiSummary } from "../../../ipc/bindings";
import styles from "./ci-cell.module.css";

/** A CI in a row: the picture of its class and its name, and its key where there is room. */
export function CiCell({ ci, withKey = false }: { ci: CiSummary; withKey?: boolean }) {
  return (
    <>
      <span className={styles.icon}>
        <ClassIcon classId={ci.class} size={15} />
      </span>
      <MiddleEllipsis text={ci.name} />
      {withKey && ci.key !== ci.name && <span className={styles.key}>{ci.key}</span>}
    </>
  );
}
