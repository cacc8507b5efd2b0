import type { TFunction } from "i18next";
import { formatClock, formatDay, formatNumber } from "../../../components/format";
import type { CiId, CiState } from "../../../components/ids";
import type { CauseChange } from "../../../ipc/bindings";
import { messageWords, originWords } from "../../../locales/changeset-words";
import type { Faults } from "../causes/chosen-cause";
import { secondsAfterFirst, type Told } from "../told";
import { inLanes, type InLane, MARK } from "./lanes";
import { type HalfAxis, axisAfter, axisBefore } from "./time-axis";

/** Rows of marks. */
const LANES = 3;
/** Share of the width that lies before the first onset. */
const BEFORE = 0.58;
/** Words wider than this are cut in the middle. */
const WIDEST = 190;
/** About how wide a letter is, in pixels. */
const LETTER = 7.1;

/** A changeset on the line of time. */
export interface ChangeMark extends InLane {
  readonly change: CauseChange;
  readonly at: number;
  readonly label: string;
  readonly number: string;
  /** It altered a CI that is held to be at fault. */
  readonly isOfCause: boolean;
}

/** An onset on the line of time. */
export interface OnsetMark extends InLane {
  readonly ci: CiId;
  readonly state: CiState;
  readonly at: number;
  readonly label: string;
}

/** A marked time. */
export interface TickMark {
  readonly at: number;
  readonly label: string;
}

/** All that the line of time shows, in pixels. */
export interface TimelineItems {
  readonly onsetAt: number;
  readonly ticks: readonly TickMark[];
  readonly changes: readonly ChangeMark[];
  readonly onsets: readonly OnsetMark[];
}

/** Lays out changes and onsets in a width. Changes of the chosen faults have their words first. */
export function timelineItems(t: TFunction<"rootCause">, told: Told, faults: Faults, width: number): TimelineItems {
  const { view } = told;
  const onsetAt = Math.round(width * BEFORE);
  const timed = view.observations.flatMap((one) => {
    const seconds = one.state === "up" ? null : secondsAfterFirst(told, one.ci);
    return seconds === null ? [] : [{ ...one, minutes: seconds / 60 }];
  });
  timed.sort((one, other) => one.minutes - other.minutes);
  const before = axisBefore(view.changes.map(({ hoursBefore }) => hoursBefore));
  const after = axisAfter(timed.map(({ minutes }) => minutes));
  const beforeAt = (hours: number) => onsetAt * (1 - before.shareOf(hours));
  const afterAt = (minutes: number) => onsetAt + (width - onsetAt) * after.shareOf(minutes);

  const atFault = new Set(faults.map(({ ci }) => ci));
  const isOfCause = ({ cis }: CauseChange) => cis.some((ci) => atFault.has(ci));
  const changes = view.changes.toSorted((one, other) => Number(isOfCause(other)) - Number(isOfCause(one)));
  const labelled = changes.map((change) => {
    const number = t("evidence.change", { number: formatNumber(change.changeset) });
    const label = change.message === "" ? originWords(change.origin) : messageWords(change);
    return { change, number, label, at: beforeAt(change.hoursBefore), words: wordsOf(`${number} ${label}`), isOfCause: isOfCause(change) };
  });
  const changeLanes = inLanes(labelled, LANES, onsetAt - 4);
  const onsets = timed.map((one) => {
    const label = told.nameOf(one.ci);
    return { ci: one.ci, state: one.state, label, at: afterAt(one.minutes) - onsetAt, words: wordsOf(label) };
  });
  // Half of the first mark stands before the line.
  const onsetLanes = inLanes(onsets.map((one) => ({ ...one, at: one.at + MARK })), LANES, width - onsetAt + MARK);
  return {
    onsetAt,
    ticks: [...ticksBefore(t, before, beforeAt), ...(view.onsetIsStated ? ticksAfter(view.onset, after, afterAt) : [])],
    changes: labelled.map((one, index) => ({ ...one, ...laneOf(changeLanes, index) })),
    onsets: onsets.map((one, index) => ({ ...one, at: one.at + onsetAt, ...laneOf(onsetLanes, index) })),
  };
}

function laneOf(lanes: readonly InLane[], index: number): InLane {
  return lanes[index] ?? { lane: LANES - 1, side: null };
}

function wordsOf(text: string): number {
  return Math.min(WIDEST, Math.ceil(text.length * LETTER)) + 6;
}

/** Labels closer than this would touch. */
const TICK_ROOM = 46;

function ticksBefore(t: TFunction<"rootCause">, axis: HalfAxis, at: (hours: number) => number): TickMark[] {
  const ticks: TickMark[] = [];
  for (const { value } of axis.ticks) {
    const place = at(value);
    const last = ticks.at(-1);
    if (place < 16 || (last !== undefined && last.at - place < TICK_ROOM)) continue;
    const span = value < 24 ? t("span.hours", { count: value }) : t("span.days", { count: value / 24 });
    ticks.push({ at: place, label: ticks.length === 0 ? t("time.before", { span }) : span });
  }
  return ticks;
}

function ticksAfter(onset: string, axis: HalfAxis, at: (minutes: number) => number): TickMark[] {
  const start = Date.parse(onset);
  let shown = formatDay(onset);
  return axis.ticks.map(({ value }) => {
    const time = start + value * 60_000;
    const isNewDay = formatDay(time) !== shown;
    shown = formatDay(time);
    return { at: at(value), label: isNewDay ? `${shown} ${formatClock(time)}` : formatClock(time) };
  });
}
