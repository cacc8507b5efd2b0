import type { AttributeView, ExtraAttributeView } from "../../ipc/bindings";

/** An extra attribute with all classes whose CIs carry it. */
export interface ExtraGroup {
  readonly name: string;
  readonly cis: number;
  /** By class, the most CIs first. */
  readonly classes: readonly ExtraAttributeView[];
  /** The attribute that it may become. */
  readonly attribute: AttributeView;
  readonly known: boolean;
  /** The first different values. */
  readonly examples: readonly string[];
}

/** Different values that are shown of an extra attribute. */
const EXAMPLES = 3;

/** Extra attributes by name. One type suits the values of all classes, or it is text. */
export function extraGroups(extras: readonly ExtraAttributeView[]): ExtraGroup[] {
  const byName = new Map<string, ExtraAttributeView[]>();
  for (const one of extras) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
  return [...byName].flatMap(([name, ones]) => {
    const classes = ones.toSorted((one, other) => other.cis - one.cis);
    const [first] = classes;
    if (first === undefined) return [];
    const { attribute, known } = first;
    const agrees = known || classes.every((one) => one.attribute.kind === attribute.kind);
    return [
      {
        name,
        cis: classes.reduce((sum, { cis }) => sum + cis, 0),
        classes,
        attribute: agrees ? attribute : { ...attribute, kind: "text" },
        known,
        examples: [...new Set(classes.flatMap(({ examples }) => examples))].slice(0, EXAMPLES),
      },
    ];
  });
}
