import { expect, it } from "vitest";
import { FrameTrial } from "./frame-trial";

/** What a trial measures of frames that take so long, and how many of them it looked at. */
function measured(times: readonly number[]): { readonly result: number | null; readonly frames: number } {
  let result: number | null = null;
  const trial = new FrameTrial((milliseconds) => {
    result = milliseconds;
  });
  let now = 1000;
  let frames = 0;
  for (const time of times) {
    now += time;
    frames += 1;
    if (trial.isOver(now)) break;
  }
  return { result, frames };
}

it("tells the frame in the middle, whatever single ones or the first took", () => {
  const steady = new Array<number>(30).fill(16);
  expect(measured([200, 300, 250, ...steady]).result).toBe(16);
  expect(measured([16, 16, 16, 16, 16, 400, ...steady]).result).toBe(16);
});

it("waits until there are enough frames", () => {
  expect(measured([16, 16, 16, 16]).result).toBeNull();
});

it("does not go on where every frame takes far too long", () => {
  const { result, frames } = measured(new Array<number>(30).fill(150));
  expect(result).toBe(150);
  expect(frames).toBeLessThan(8);
});
