import { useReducedMotion } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { HOP_MILLISECONDS, nextFront, type WaveFront } from "./wave";

/** The wave of an answer and what one can do with it. */
export interface Wave {
  readonly front: WaveFront;
  readonly playing: boolean;
  /** From the failed CIs outwards; at once where the user wants no motion. */
  readonly play: () => void;
  readonly pause: () => void;
  /** Shows failure up to a hop; null shows all of it. */
  readonly show: (front: WaveFront) => void;
}

/** Runs the wave of an answer with this many hops. A new `question` shows everything again. */
export function useWave(lastHop: number, question: unknown): Wave {
  const still = useReducedMotion();
  const [front, setFront] = useState<WaveFront>(null);
  const [playing, setPlaying] = useState(false);

  useEffect(() => {
    setFront(null);
    setPlaying(false);
  }, [question]);

  useEffect(() => {
    if (!playing) return;
    const step = setTimeout(() => {
      const next = front === null ? 0 : nextFront(front, lastHop);
      setFront(next);
      setPlaying(next !== null);
    }, HOP_MILLISECONDS);
    return () => clearTimeout(step);
  }, [playing, front, lastHop]);

  return {
    front,
    playing,
    play: () => {
      setFront(still ? null : 0);
      setPlaying(!still);
    },
    pause: () => setPlaying(false),
    show: (next) => {
      setPlaying(false);
      setFront(next);
    },
  };
}
