import type { AttributeChangeView } from "../bindings";
import type { FakeCi } from "./estate";

function values(ci: FakeCi | undefined): ReadonlyMap<string, string> {
  if (ci === undefined) return new Map();
  const { key, name, classId, status, attributes } = ci;
  return new Map([
    ["key", key],
    ["name", name],
    ["class", classId],
    ["status", status],
    ...Object.entries(attributes),
  ]);
}

/** What differs between two versions of a CI, value by value. */
export function ciChanges(
  before: FakeCi | undefined,
  after: FakeCi | undefined,
): AttributeChangeView[] {
  const [old, now] = [values(before), values(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((attribute) => ({
      attribute,
      from: old.get(attribute) ?? null,
      to: now.get(attribute) ?? null,
    }))
    .filter(({ from, to }) => from !== to);
}
