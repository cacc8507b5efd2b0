import type { Progress } from "../bindings";
import { fault } from "./edits";

/** Steps of a piece of long work, and milliseconds each unless the page's address says otherwise. */
const STEPS = 10;
const STEP = 40;

/** How long a step takes by the address: `?step=1000`, so that there is time to stop the work. */
function stepFromAddress(): number {
  const step = new URLSearchParams(globalThis.location?.search ?? "").get("step");
  return step === null ? STEP : Number(step);
}

/** Work that takes a while, tells how far it is, and stops when it is cancelled. */
export class LongWork {
  private readonly step = stepFromAddress();
  private readonly cancelled = new Set<number>();

  async run(task: number, report: (progress: Progress) => void): Promise<void> {
    for (let done = 0; done < STEPS; done += 1) {
      if (this.cancelled.delete(task)) throw fault({ code: "cancelled" }, "Stopped.");
      report({ done, total: STEPS });
      await new Promise((resolve) => setTimeout(resolve, this.step));
    }
  }

  cancel(task: number): void {
    this.cancelled.add(task);
  }
}
