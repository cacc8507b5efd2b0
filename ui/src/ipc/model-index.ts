import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { AttributeView, ClassView, ModelView, RelationshipTypeView } from "./bindings";
import { modelQuery } from "./queries";

/** The model by id, for views that look things up row by row. */
export interface ModelIndex {
  readonly model: ModelView;
  readonly classes: ReadonlyMap<string, ClassView>;
  readonly attributes: ReadonlyMap<string, AttributeView>;
  readonly types: ReadonlyMap<string, RelationshipTypeView>;
}

/** Makes the index; linear in the size of the model. */
export function indexModel(model: ModelView): ModelIndex {
  return {
    model,
    classes: new Map(model.classes.map((entry) => [entry.id, entry])),
    attributes: new Map(model.attributes.map((entry) => [entry.id, entry])),
    types: new Map(model.relationshipTypes.map((entry) => [entry.id, entry])),
  };
}

const NOTHING = indexModel({ classes: [], attributes: [], relationshipTypes: [] });

/** The open workspace's model by id; empty until it is there. */
export function useModelIndex(): ModelIndex {
  const { data } = useQuery(modelQuery());
  return useMemo(() => (data === undefined ? NOTHING : indexModel(data)), [data]);
}

/** The label of a class, or its id where the model does not know it. */
export function classLabel(index: ModelIndex, id: string): string {
  return index.classes.get(id)?.label ?? id;
}
