import type { CollisionView } from "../../../ipc/bindings";
import marks from "../marks.module.css";
import type { Range } from "../range";
import { jointSpans } from "./joint-spans";
import { shareOf } from "./lanes";
import styles from "./timeline.module.css";

/** The times in which two changes take together what neither takes alone. */
export function JointMarks({ collisions, range }: { collisions: readonly CollisionView[]; range: Range }) {
  return (
    <>
      {jointSpans(collisions).map(({ from, to }) => {
        const at = shareOf(from, range);
        const length = shareOf(to, range) - at;
        if (length <= 0) return null;
        return (
          <span
            key={from}
            aria-hidden
            className={`${styles.joint} ${marks.joint}`}
            style={{ insetInlineStart: `${at * 100}%`, inlineSize: `${length * 100}%` }}
          />
        );
      })}
    </>
  );
}
