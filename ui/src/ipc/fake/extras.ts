import type { AttributeView, ExtraAttributeView } from "../bindings";
import type { FakeEstate } from "./estate";

/** Different values that are told of an extra attribute. */
const EXAMPLES = 3;

/** What CIs in memory carry and their class does not declare. All of it is taken for text. */
export function extraAttributes({ cis, model }: FakeEstate): ExtraAttributeView[] {
  const found = new Map<string, ExtraAttributeView>();
  for (const { classId, attributes } of cis.values()) {
    for (const [id, value] of Object.entries(attributes)) {
      if (!id.startsWith("+")) continue;
      const name = id.slice(1);
      const known = model.attributes.find((one) => one.id === name || one.label.toLowerCase() === name.toLowerCase());
      const has = known !== undefined && model.classes.some((one) => one.id === classId && one.attributes.includes(known.id));
      const place = `${name} ${classId}`;
      const former = found.get(place) ?? {
        name,
        class: classId,
        cis: 0,
        examples: [],
        attribute: known ?? textAttribute(name),
        known: known !== undefined,
        unsuitable: has,
      };
      const examples = [...new Set([...former.examples, value])].slice(0, EXAMPLES);
      found.set(place, { ...former, cis: former.cis + 1, examples });
    }
  }
  return [...found.values()];
}

function textAttribute(name: string): AttributeView {
  return {
    id: name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "_"),
    label: name,
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
}
