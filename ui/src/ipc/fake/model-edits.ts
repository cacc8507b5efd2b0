import type { AttributeView, ClassStatement, ClassView, ModelEditRequest, ModelView } from "../bindings";
import { fault } from "./edits";

/** The class that every model file of the in-memory host states. */
const OF_FILE: ClassStatement = {
  id: "rack_row",
  label: "Rack row",
  parent: "facility",
  isAbstract: false,
  keyPrefix: "ROW",
  ownAttributes: [],
};

/** What an edit is called in the history. */
export function editLine(request: ModelEditRequest): string {
  switch (request.edit) {
    case "addClass":
      return `Add class ${request.after.id}`;
    case "alterClass":
      return `Alter class ${request.after.id}`;
    case "deleteClass":
      return `Delete class ${request.id}`;
    case "addAttribute":
      return `Add attribute ${request.after.id}`;
    case "adoptExtra":
      return `Add attribute ${request.after.id}`;
    case "alterAttribute":
      return `Alter attribute ${request.after.id}`;
    case "deleteAttribute":
      return `Delete attribute ${request.id}`;
    case "addRelationshipType":
      return `Add relationship type ${request.after.id}`;
    case "alterRelationshipType":
      return `Alter relationship type ${request.after.id}`;
    case "deleteRelationshipType":
      return `Delete relationship type ${request.id}`;
    case "importFile":
      return `Add class ${OF_FILE.id}`;
  }
}

/** The model after an edit; throws what the core would answer. */
export function alteredModel(model: ModelView, request: ModelEditRequest): ModelView {
  const { classes, attributes, relationshipTypes } = model;
  switch (request.edit) {
    case "addClass":
      return withClasses(model, added(classes, classOf(request.after, request.after.parent === null ? common(classes) : [])));
    case "importFile":
      return classes.some(({ id }) => id === OF_FILE.id) ? model : withClasses(model, [...classes, classOf(OF_FILE, [])]);
    case "alterClass": {
      const after = classOf(request.after, []);
      return withClasses(model, classes.map((one) => (one.id === after.id ? after : one)));
    }
    case "deleteClass": {
      const below = classes.filter(({ parent }) => parent === request.id).map(({ id }) => id);
      if (below.length > 0) refuse(`The class ${request.id} has classes below it: ${below.join(", ")}. Move or delete those first.`);
      return withClasses(model, classes.filter(({ id }) => id !== request.id));
    }
    case "adoptExtra": {
      const known = attributes.some(({ id }) => id === request.after.id);
      const given = classes.map((one) =>
        request.classes.includes(one.id) ? { ...one, ownAttributes: [...one.ownAttributes, request.after.id] } : one,
      );
      return withClasses(known ? model : { ...model, attributes: added(attributes, checked(request.after)) }, given);
    }
    case "addAttribute": {
      const given = classes.map((one) =>
        request.classes.includes(one.id) ? { ...one, ownAttributes: [...one.ownAttributes, request.after.id] } : one,
      );
      return withClasses({ ...model, attributes: added(attributes, checked(request.after)) }, given);
    }
    case "alterAttribute": {
      const after = checked(request.after);
      return { ...model, attributes: attributes.map((one) => (one.id === after.id ? after : one)) };
    }
    case "deleteAttribute": {
      const without = (ids: readonly string[]) => ids.filter((id) => id !== request.id);
      const left = classes.map((one) => ({ ...one, ownAttributes: without(one.ownAttributes) }));
      return withClasses({ ...model, attributes: attributes.filter(({ id }) => id !== request.id) }, left);
    }
    case "addRelationshipType":
      return { ...model, relationshipTypes: added(relationshipTypes, request.after) };
    case "alterRelationshipType":
      return { ...model, relationshipTypes: relationshipTypes.map((one) => (one.id === request.after.id ? request.after : one)) };
    case "deleteRelationshipType":
      return { ...model, relationshipTypes: relationshipTypes.filter(({ id }) => id !== request.id) };
  }
}

function added<D extends { readonly id: string }>(present: readonly D[], one: D): D[] {
  if (!/^[a-z][a-z0-9_]*$/u.test(one.id)) refuse(`“${one.id}” is no id. Use lower-case letters, digits and underscores.`);
  if (present.some(({ id }) => id === one.id)) throw fault({ code: "alreadyExists", name: one.id }, `There is ${one.id} already.`);
  return [...present, one];
}

function checked(one: AttributeView): AttributeView {
  if (one.kind === "choice" && one.choices.length === 0) refuse(`The attribute ${one.id}: state at least one choice.`);
  return one.label === "" ? { ...one, label: labelOf(one.id) } : one;
}

function labelOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll("_", " ");
}

function refuse(reason: string): never {
  throw fault({ code: "modelRefused", reason }, reason);
}

function classOf({ ownAttributes, ...after }: ClassStatement, first: readonly string[]): ClassView {
  return {
    ...after,
    label: after.label === "" ? labelOf(after.id) : after.label,
    keyPrefix: after.keyPrefix === "" ? after.id.toUpperCase().replaceAll("_", "-") : after.keyPrefix,
    ownAttributes: [...new Set([...first, ...ownAttributes])],
    attributes: [],
    cis: 0,
  };
}

/** What all classes at the top have. */
function common(classes: readonly ClassView[]): readonly string[] {
  const [first, ...others] = classes.filter(({ parent }) => parent === null);
  return (first?.ownAttributes ?? []).filter((id) => others.every(({ ownAttributes }) => ownAttributes.includes(id)));
}

/** The model with these classes, each with what it inherits. */
function withClasses(model: ModelView, classes: readonly ClassView[]): ModelView {
  const byId = new Map(classes.map((one) => [one.id, one]));
  const allOf = (one: ClassView): string[] => {
    const above = one.parent === null ? undefined : byId.get(one.parent);
    return [...(above === undefined ? [] : allOf(above)), ...one.ownAttributes];
  };
  return { ...model, classes: classes.map((one) => ({ ...one, attributes: allOf(one) })) };
}
