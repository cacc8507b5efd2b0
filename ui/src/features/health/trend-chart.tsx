import { useTranslation } from "react-i18next";
import { formatNumber, formatWhen } from "../../components/format";
import { useWidth } from "../../components/use-width";
import styles from "./trend.module.css";
import { lineOf, type TrendValue } from "./trend-line";

const HEIGHT = 56;
const EDGE = 6;

/** A figure at earlier moments: each point tells its moment on hover, all of them are read aloud. */
export function TrendChart({ name, values }: { name: string; values: readonly TrendValue[] }) {
  const { t } = useTranslation("health");
  const [box, width] = useWidth<HTMLDivElement>();
  const inner = Math.max(0, width - 2 * EDGE);
  const line = lineOf(values, inner, HEIGHT);
  const words = values.map(({ count, point }) => {
    const formatted = formatNumber(count);
    if (point === undefined) return t("trend.now", { value: formatted });
    const told = { value: formatted, changeset: formatNumber(point.changeset), when: formatWhen(point.at) };
    return point.baselines.length === 0 ? t("trend.point", told) : t("trend.pointNamed", { ...told, baselines: point.baselines.join(", ") });
  });
  const most = Math.max(0, ...values.map(({ count }) => count));
  return (
    <div className={styles.chart}>
      <span className={styles.scale} aria-hidden>
        <span>{formatNumber(most)}</span>
        <span>0</span>
      </span>
      <div ref={box} className={styles.plot}>
        <svg
          width={width}
          height={HEIGHT + 2 * EDGE}
          viewBox={`${-EDGE} ${-EDGE} ${width} ${HEIGHT + 2 * EDGE}`}
          role="img"
          aria-label={t("trend.label", { name, points: words.join("; ") })}
        >
          <line x1={0} y1={HEIGHT} x2={inner} y2={HEIGHT} className={styles.ground} />
          <polyline points={line.map((point) => point.join(",")).join(" ")} className={styles.line} />
          {line.map(([x, y], index) => (
            <circle key={words[index]} cx={x} cy={y} r={(values[index]?.point?.baselines.length ?? 0) > 0 ? 3.5 : 2.5} className={styles.point}>
              <title>{words[index]}</title>
            </circle>
          ))}
        </svg>
      </div>
    </div>
  );
}
