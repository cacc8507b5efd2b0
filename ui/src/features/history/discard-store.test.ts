import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { discardLater, useDiscards } from "./discard-store";

const hidden = () => [...useDiscards.getState().ids];

describe("a discarded draft", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("is out of sight at once, and gone a little later", async () => {
    const discard = vi.fn(async () => undefined);
    discardLater(3, discard);
    expect(hidden()).toEqual([3]);
    expect(discard).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(discard).toHaveBeenCalledOnce();
    expect(hidden()).toEqual([]);
  });

  it("is back where that was taken back", async () => {
    const discard = vi.fn(async () => undefined);
    discardLater(3, discard)();
    await vi.runAllTimersAsync();
    expect(discard).not.toHaveBeenCalled();
    expect(hidden()).toEqual([]);
  });
});
