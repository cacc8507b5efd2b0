/** Frames before the clock starts: shaders are compiled and pictures made in these. */
const warming = 3;
/** Frames that are timed. */
const timed = 9;
/** A frame that takes so long, in milliseconds, needs few witnesses. */
const hopeless = 90;

/** Times the frames of a drawing that is drawn anew with every one of them. */
export class FrameTrial {
  private readonly times: number[] = [];
  private frames = 0;
  private last: number | null = null;

  /** `onMeasured` is told the time of a frame in the middle of a few, in milliseconds. */
  constructor(private readonly onMeasured: (milliseconds: number) => void) {}

  /** Takes note of a frame at this time of the page's clock; whether it was the last. */
  isOver(now: number): boolean {
    this.frames += 1;
    if (this.last !== null && this.frames > warming) this.times.push(now - this.last);
    this.last = now;
    const isClear = this.times.length >= 3 && this.times.every((time) => time > hopeless);
    if (this.times.length < timed && !isClear) return false;
    const sorted = [...this.times].sort((one, other) => one - other);
    this.onMeasured(sorted[Math.floor(sorted.length / 2)] ?? 0);
    return true;
  }
}
