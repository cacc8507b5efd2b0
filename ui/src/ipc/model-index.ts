import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { AttributeView, ClassView, ModelView, RelationshipTypeView } from "./bindings";
import { modelWord } from "../locales/model-words";
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

/** The model with its labels in the language of the window, for reading alone. */
function inLanguage({ classes, attributes, relationshipTypes }: ModelView): ModelView {
  return {
    classes: classes.map((entry) => ({ ...entry, label: modelWord(entry.label) })),
    attributes: attributes.map((entry) => ({ ...entry, label: modelWord(entry.label) })),
    relationshipTypes: relationshipTypes.map((entry) => ({
      ...entry,
      label: modelWord(entry.label),
      inverseLabel: modelWord(entry.inverseLabel),
    })),
  };
}

/** The open workspace's model by id; empty until it is there. Its labels are to be read: an edit starts from `modelQuery`. */
export function useModelIndex(): ModelIndex {
  const { data } = useQuery(modelQuery());
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => (data === undefined ? NOTHING : indexModel(inLanguage(data))), [data, language]);
}

/** The label of a class, or its id where the model does not know it. */
export function classLabel(index: ModelIndex, id: string): string {
  return index.classes.get(id)?.label ?? id;
}
