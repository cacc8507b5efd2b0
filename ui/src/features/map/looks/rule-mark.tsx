import { SceneIcon } from "../../../graph-canvas/scene-icon";
import styles from "./rule-mark.module.css";
import type { StyleRule } from "./style-rules";

const dashes = { solid: undefined, dashed: "4 2.5", dotted: "1.5 2" } as const;

/** A small node as a rule draws it: colour, border and badge. */
export function RuleMark({ rule: { hue, badge, line } }: { rule: Pick<StyleRule, "hue" | "badge" | "line"> }) {
  const colour = hue === null ? "var(--text-2)" : `var(--hue-${hue})`;
  return (
    <span className={styles.mark} style={{ color: colour }} aria-hidden>
      <svg width="20" height="13" viewBox="0 0 20 13">
        <rect x="1" y="1" width="18" height="11" rx="3" strokeDasharray={dashes[line ?? "solid"]} />
      </svg>
      {badge !== null && <SceneIcon name={badge} size={12} />}
    </span>
  );
}
