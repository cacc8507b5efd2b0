import { useTranslation } from "react-i18next";
import type { RelationshipTypeView } from "../../ipc/bindings";
import styles from "./model.module.css";

/** Source and target with the relationship between them, and below it which way failure travels. */
export function ImpactPicture({ kind }: { kind: Pick<RelationshipTypeView, "label" | "impact" | "strength"> }) {
  const { t } = useTranslation("model");
  const { label, impact, strength } = kind;
  const toSource = impact === "targetToSource" || impact === "both";
  const toTarget = impact === "sourceToTarget" || impact === "both";
  return (
    <svg
      className={styles.picture}
      viewBox="0 0 360 84"
      role="img"
      aria-label={t("impactPicture", { label, sentence: t(`impactSentence.${impact}`) })}
    >
      <defs>
        <marker id="model-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
          <path d="M0 0.5 8 4 0 7.5z" className={styles.headMark} />
        </marker>
        <marker id="model-harm" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
          <path d="M0 0.5 8 4 0 7.5z" className={styles.harmMark} />
        </marker>
      </defs>
      {[
        { x: 1, word: t("source"), isHit: toSource },
        { x: 267, word: t("target"), isHit: toTarget },
      ].map(({ x, word, isHit }) => (
        <g key={x}>
          <rect x={x} y={12} width={92} height={34} rx={5} className={isHit ? styles.hit : styles.node} />
          <text x={x + 46} y={33} textAnchor="middle" className={styles.word}>
            {word}
          </text>
        </g>
      ))}
      <path d="M97 29H263" className={styles.edge} markerEnd="url(#model-head)" {...(strength === "soft" ? { strokeDasharray: "5 4" } : {})} />
      <text x={180} y={21} textAnchor="middle" className={styles.verb}>
        {label.length > 24 ? `${label.slice(0, 11)}…${label.slice(-11)}` : label}
      </text>
      {(toSource || toTarget) && (
        <path
          d="M47 52V60Q47 66 53 66H307Q313 66 313 60V52"
          className={styles.harm}
          {...(toSource ? { markerStart: "url(#model-harm)" } : {})}
          {...(toTarget ? { markerEnd: "url(#model-harm)" } : {})}
        />
      )}
    </svg>
  );
}
