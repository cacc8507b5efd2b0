import type { ChangedBackView, ThroughView, ValueStepView } from "../bindings";
import { differingCis } from "./comparison";
import type { FakeEstate } from "./estate";

/**
 * What changed between two changesets and changed back; what came and went is not followed in memory.
 * `estates` holds what each changeset left.
 */
export function wentThrough(estates: readonly FakeEstate[], from: number, to: number): ThroughView {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const [before, after] = [estates[first - 1], estates[last - 1]];
  const seen = new Map<string, Omit<ChangedBackView, "steps"> & { readonly steps: ValueStepView[] }>();
  for (let changeset = first + 1; changeset <= last; changeset += 1) {
    const [former, next] = [estates[changeset - 2], estates[changeset - 1]];
    if (former === undefined || next === undefined) continue;
    for (const { id, key, changes } of differingCis(former, next)) {
      for (const { attribute, from: value, to: set } of changes) {
        const name = `${id} ${attribute}`;
        const one = seen.get(name) ?? { subject: key, ci: id, attribute, value, steps: [] };
        seen.set(name, { ...one, steps: [...one.steps, { changeset, value: set }] });
      }
    }
  }
  const still =
    before === undefined || after === undefined
      ? new Set<string>()
      : new Set(differingCis(before, after).flatMap(({ id, changes }) => changes.map(({ attribute }) => `${id} ${attribute}`)));
  const changedBack = [...seen].filter(([name]) => !still.has(name)).map(([, one]) => one);
  return { changedBack, changedBackTotal: changedBack.length, cameAndWent: [], cameAndWentTotal: 0 };
}
