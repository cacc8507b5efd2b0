import type { BulkStatementRequest, BulkTarget } from "../../ipc/bindings";

/** A field of many CIs and what becomes of it. */
export interface FieldChange {
  /** `status`, `name` or an attribute; empty where none is chosen yet. */
  readonly field: string;
  readonly how: "set" | "clear";
  readonly value: string;
}

/** A change that nobody has filled in. */
export const EMPTY_CHANGE: FieldChange = { field: "", how: "set", value: "" };

/** Whether a change says what becomes of which field. */
export function isComplete({ field, how, value }: FieldChange): boolean {
  return field !== "" && (how === "clear" || value.trim() !== "");
}

/** The request of the changes, or none while nothing is filled in. */
export function statementsOf(
  target: BulkTarget,
  changes: readonly FieldChange[],
): readonly BulkStatementRequest[] {
  const complete = changes.filter(isComplete);
  if (complete.length === 0) return [];
  const fields = Object.fromEntries(
    complete.map(({ field, how, value }) => [field, how === "clear" ? null : value.trim()]),
  );
  return [{ target, fields }];
}

/** Fields that every CI has and that always hold something. */
export function canClear(field: string): boolean {
  return field !== "status" && field !== "name";
}

/** A change of another field: the value goes, since it belonged to the former one. */
export function withField(change: FieldChange, field: string): FieldChange {
  return { field, how: canClear(field) ? change.how : "set", value: "" };
}
