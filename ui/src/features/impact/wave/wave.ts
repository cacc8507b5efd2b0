/** What the wave shows: up to which hop failure has come; null once it has come everywhere. */
export type WaveFront = number | null;

/** Time from one hop to the next. */
export const HOP_MILLISECONDS = 220;

/** One bar of the wave: the CIs at a number of hops. */
export interface WaveBar {
  readonly hop: number;
  readonly cis: number;
  /** Affected CIs up to and including this hop. */
  readonly sofar: number;
  /** Height as a share of the tallest bar, above 0 where there is any CI. */
  readonly share: number;
}

/** Smallest share a bar is drawn with, so that a single CI beside thousands is still seen. */
const LEAST_SHARE = 0.08;

/** Bars of an answer, from the failed CIs (hop 0) outwards. */
export function waveBars(byHops: readonly number[]): WaveBar[] {
  const tallest = Math.max(1, ...byHops);
  let sofar = 0;
  return byHops.map((cis, hop) => {
    sofar += cis;
    return { hop, cis, sofar, share: cis === 0 ? 0 : Math.max(LEAST_SHARE, cis / tallest) };
  });
}

/** Where the wave stands a step later; null after the last hop. */
export function nextFront(front: number, lastHop: number): WaveFront {
  return front >= lastHop ? null : front + 1;
}
