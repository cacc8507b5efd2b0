import { createElement } from "react";
import { useTranslation } from "react-i18next";
import { classIcon } from "../../components/class-icon-table";
import { formatNumber } from "../../components/format";
import type { CiState } from "../../components/ids";
import { StateIcon } from "../../components/state-icon";
import styles from "./figure.module.css";
import {
  FIGURE_EDGES,
  FIGURE_GROUPS,
  FIGURE_HEIGHT,
  FIGURE_NODES,
  FIGURE_WIDTH,
  type FigureEdge,
  type FigureGroup,
  type FigureNode,
  NODE_HEIGHT,
} from "./figure-data";
import { roundedPath } from "./rounded-path";

const NO_PARENTS: ReadonlyMap<string, string> = new Map();
const STATES = [
  ["down", "down"],
  ["degraded", "degraded"],
  ["at_risk", "atRisk"],
] as const;

/** What the demonstration estate looks like with two CIs failed: an illustration, not a map. */
export function Figure() {
  const { t } = useTranslation("start");
  const countOf = (state: CiState) => FIGURE_NODES.filter((node) => node.state === state).length;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span className={styles.title}>{t("figureTitle")}</span>
        <span className={styles.subtitle}>{t("figureSubtitle")}</span>
        <span className={styles.counts}>
          {STATES.map(([state, text]) => (
            <span key={state} className={styles.count}>
              <StateIcon state={state} />
              {t(text, { number: formatNumber(countOf(state)) })}
            </span>
          ))}
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${FIGURE_WIDTH} ${FIGURE_HEIGHT}`}
        role="img"
        aria-label={t("figureLabel")}
        className={styles.drawing}
      >
        <Patterns />
        {FIGURE_EDGES.map((edge) => (
          <Edge key={edge.points} edge={edge} />
        ))}
        {FIGURE_NODES.map((node) => (
          <Node key={node.name} node={node} />
        ))}
        {FIGURE_GROUPS.map((group) => (
          <Group key={`${group.x},${group.y}`} group={group} />
        ))}
      </svg>
    </figure>
  );
}

function Patterns() {
  return (
    <defs>
      <pattern
        id="figure-hatch"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="5" height="5" className={styles.degradedFill} />
        <line x1="1" x2="1" y2="5" className={styles.hatch} />
      </pattern>
      {(["up", "at_risk", "degraded", "down"] as const).map((state) => (
        <marker
          key={state}
          id={`figure-head-${state}`}
          viewBox="0 0 7 7"
          refX="6"
          refY="3.5"
          markerWidth="5.5"
          markerHeight="5.5"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0.5L7 3.5L0 6.5Z" className={styles[`head_${state}`]} />
        </marker>
      ))}
    </defs>
  );
}

function Edge({ edge: { state, points, isSoft = false } }: { edge: FigureEdge }) {
  return (
    <path
      d={roundedPath(points, 5)}
      className={styles[`edge_${state}`]}
      strokeDasharray={isSoft ? "4 3" : undefined}
      markerEnd={`url(#figure-head-${state})`}
    />
  );
}

function Node({ node }: { node: FigureNode }) {
  const { x, y, width, state, isForced = false, isService = false } = node;
  const radius = isService ? NODE_HEIGHT / 2 : 4;
  const shape = { x, y, width, height: NODE_HEIGHT, rx: radius };
  return (
    <g className={styles[`node_${state}`]}>
      {isForced && (
        <rect
          x={x - 3}
          y={y - 3}
          width={width + 6}
          height={NODE_HEIGHT + 6}
          rx={radius + 3}
          className={styles.forced}
        />
      )}
      <rect {...shape} className={styles.base} />
      {state === "degraded" && <Backing node={node} />}
      <g className={styles.icon}>
        {createElement(classIcon(node.classId, NO_PARENTS), {
          x: x + (isService ? 9 : 6),
          y: y + 6,
          size: 13,
          stroke: 1.5,
        })}
      </g>
      <text x={x + (isService ? 28 : 25)} y={y + 11} className={styles.name}>
        {node.name}
      </text>
      <text x={x + (isService ? 28 : 25)} y={y + 21.5} className={styles.under}>
        {node.under}
      </text>
      <StateGlyph x={x + width - (isService ? 20 : 17)} y={y + 6.5} state={state} />
    </g>
  );
}

/** Keeps the hatch from behind the words. */
function Backing({ node: { x, y, width, isService = false } }: { node: FigureNode }) {
  const left = x + (isService ? 26 : 23);
  return (
    <rect
      x={left}
      y={y + 2}
      width={width - (isService ? 50 : 44)}
      height={NODE_HEIGHT - 4}
      className={styles.degradedFill}
    />
  );
}

function StateGlyph({ x, y, state }: { x: number; y: number; state: CiState }) {
  return (
    <svg x={x} y={y} width="13" height="13" viewBox="0 0 13 13" overflow="visible">
      <StateIcon state={state} size={13} />
    </svg>
  );
}

function Group({ group: { text, state, x, y } }: { group: FigureGroup }) {
  const width = text.length * 4 + 9;
  return (
    <g className={styles[`group_${state}`]}>
      <rect x={x - width / 2} y={y} width={width} height="10.5" rx="3.5" />
      <text x={x} y={y + 8} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}
