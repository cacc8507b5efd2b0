import { useTranslation } from "react-i18next";
import styles from "./criticality.module.css";

const LEVELS = ["low", "medium", "high", "critical"] as const;
const HEIGHTS = [3, 5, 7, 9] as const;

/** The levels a criticality can have. */
export type CriticalityLevel = (typeof LEVELS)[number];

/** Whether a text, such as an attribute's value, is a criticality. */
export function isCriticality(value: string): value is CriticalityLevel {
  return (LEVELS as readonly string[]).includes(value);
}

/** Criticality as four rising bars, and the word unless `bare`. */
export function Criticality({ level, bare = false }: { level: CriticalityLevel; bare?: boolean }) {
  const { t } = useTranslation();
  const filled = LEVELS.indexOf(level) + 1;
  const name = bare
    ? ({ role: "img", "aria-label": t(`criticality.${level}`) } as const)
    : ({ "aria-hidden": true } as const);
  return (
    <span className={styles.criticality}>
      <svg width="18" height="10" viewBox="0 0 18 10" className={styles.bars} {...name}>
        {HEIGHTS.map((height, index) => (
          <rect
            key={height}
            x={index * 5}
            y={10 - height}
            width="3"
            height={height}
            rx="0.75"
            className={index < filled ? styles.filled : styles.hollow}
          />
        ))}
      </svg>
      {!bare && <span>{t(`criticality.${level}`)}</span>}
    </span>
  );
}
