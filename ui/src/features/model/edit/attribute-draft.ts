import type { AttributeKind, AttributeView } from "../../../ipc/bindings";

/** The types of attributes, in the order in which they are offered. */
export const ATTRIBUTE_KINDS = [
  "text",
  "longText",
  "choice",
  "list",
  "integer",
  "decimal",
  "money",
  "boolean",
  "date",
  "timestamp",
  "url",
  "email",
  "ipAddress",
  "ciReference",
] as const satisfies readonly AttributeKind[];

/** An attribute of which nothing is stated yet. */
export const EMPTY_ATTRIBUTE: AttributeView = {
  id: "",
  label: "",
  kind: "text",
  unit: null,
  choices: [],
  required: false,
  recommended: false,
  unique: false,
  volatile: false,
  default: null,
  pattern: null,
};

/** Whether values of a type have a unit, or a currency that is assumed. */
export function takesUnit(kind: AttributeKind): boolean {
  return kind === "integer" || kind === "decimal" || kind === "money";
}

/** Whether a type states its values, or may suggest some. */
export function takesChoices(kind: AttributeKind): boolean {
  return kind === "choice" || kind === "text";
}

/** The attribute as one of another type, without what that type cannot have. */
export function withKind(attribute: AttributeView, kind: AttributeKind): AttributeView {
  const keepsUnit = takesUnit(kind) && (kind === "money") === (attribute.kind === "money");
  return { ...attribute, kind, unit: keepsUnit ? attribute.unit : null };
}
