import { expect, it } from "vitest";
import { nextStep, type StepOrder, type ViewStep, withMoved, withStep } from "./step-order";

const step = (label: string, tabId = "map"): ViewStep => ({ tabId, label, undo: () => undefined, redo: () => undefined });
const order = (...steps: Parameters<typeof withStep>[1][]): StepOrder => steps.reduce(withStep, { done: [], undone: [] });

it("undoes the latest of the tab in front or of the estate, whichever came later", () => {
  const pin = step("pin");
  const { done } = order("estate", pin);
  expect(nextStep(done, "map", true)).toBe(pin);
  expect(nextStep(order(pin, "estate").done, "map", true)).toBe("estate");
  expect(nextStep(done, "other", true)).toBe("estate");
});

it("leaves the estate to its own history, which may hold more than this window did, or nothing", () => {
  expect(nextStep([], "map", true)).toBe("estate");
  expect(nextStep([], "map", false)).toBeNull();
  const pin = step("pin");
  expect(nextStep(order(pin, "estate").done, "map", false)).toBe(pin);
});

it("takes steps back and does them again in turn", () => {
  const [pin, fade] = [step("pin"), step("fade")];
  const before = order(pin, fade);
  const after = withMoved(withMoved(before, fade, "undo"), pin, "undo");
  expect(after).toEqual({ done: [], undone: [fade, pin] });
  expect(nextStep(after.undone, "map", false)).toBe(pin);
  expect(withMoved(withMoved(after, pin, "redo"), fade, "redo")).toEqual(before);
});

it("forgets what was undone once something else is done", () => {
  const pin = step("pin");
  expect(withStep(withMoved(order(pin), pin, "undo"), "estate").undone).toEqual([]);
});
