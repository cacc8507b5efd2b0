import type { Point } from "../geometry";

/** Sideways steps up to this many pixels are taken out by moving an end of the line along its node's border. */
const smallStep = 4;

/**
 * The line without a small step right before its end and, where the start may move, right after its start. Such
 * steps come from nodes that could not be centred on each other exactly.
 */
export function straighten(line: readonly Point[], startMoves: boolean): readonly Point[] {
  const ended = withoutLastStep(line);
  if (!startMoves) return ended;
  return withoutLastStep([...ended].reverse()).toReversed();
}

function withoutLastStep(line: readonly Point[]): readonly Point[] {
  const [before, corner, next, end] = line.slice(-4);
  if (before === undefined || corner === undefined || next === undefined || end === undefined) return line;
  const isStep = before.x === corner.x && next.x === end.x && corner.y === next.y;
  if (!isStep || Math.abs(corner.x - next.x) > smallStep) return line;
  return [...line.slice(0, -3), { x: corner.x, y: end.y }];
}
