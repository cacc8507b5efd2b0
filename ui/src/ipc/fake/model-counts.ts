import type { ModelView } from "../bindings";
import type { FakeEstate } from "./estate";

/** The model with how many CIs of each class the estate has. */
export function withCounts(model: ModelView, estate: FakeEstate): ModelView {
  const counts = new Map<string, number>();
  for (const { classId } of estate.cis.values()) {
    counts.set(classId, (counts.get(classId) ?? 0) + 1);
  }
  return {
    ...model,
    classes: model.classes.map((entry) => ({ ...entry, cis: counts.get(entry.id) ?? 0 })),
  };
}
