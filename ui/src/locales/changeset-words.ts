import { coreSentences } from "./core-sentences";
import { modelWords } from "./de/model-words";
import { isSaid, worded, wordedAs } from "./sentences";

/** What the core calls an edit that its author gave no message. */
const LABELS: ReadonlySet<string> = new Set([...coreSentences.core_workspace, ...coreSentences.core_model_edit]);

/** What a value of such a label looks like; whatever does not is a person's own message. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  key: /^\S*[\d\-_.:/]\S*$/u,
  from: /^\S*[\d\-_.:/]\S*$/u,
  to: /^\S*[\d\-_.:/]\S*$/u,
  number: /^(?:CHG|PRB|INC|REL)-\d+$/u,
  other: /^(?:CHG|PRB|INC|REL)-\d+$/u,
  cis: /^\d+$/u,
  changed: /^\d+$/u,
  created: /^\d+$/u,
  kind: /^(?:change|problem|incident|release|class|attribute|relationship type)$/u,
};
const RELATIONSHIP = /^\S+ (\w+) \S+(?: \(.+\))?$/u;
const GROUP = /^.+ of \S+$/u;
const IMPORT = "Import ";

/**
 * The message of a changeset in the language of the window. The core's own label of an edit is translated; what its
 * author wrote stays to the letter, hence a message that only resembles a label does, too.
 */
export function messageWords({ message, origin }: { readonly message: string; readonly origin?: string }): string {
  if (message.startsWith(IMPORT)) {
    const names = message.slice(IMPORT.length);
    return origin === undefined || origin === `import ${names}` ? (wordedAs(message, LABELS, () => true) ?? message) : message;
  }
  return wordedAs(message, LABELS, suits) ?? message;
}

/** Where a changeset came from, in the language of the window. */
export function originWords(origin: string): string {
  return worded(origin);
}

function suits(name: string, value: string, sentence: string): boolean {
  if (name === "subject") {
    if (sentence.includes("group")) return GROUP.test(value);
    return sentence.includes("the {subject}") ? isSaid(value) : isRelationship(value);
  }
  if (name === "label") return messageWords({ message: value }) !== value;
  return SHAPES[name]?.test(value) ?? true;
}

function isRelationship(text: string): boolean {
  const type = RELATIONSHIP.exec(text)?.[1];
  return type !== undefined && (type.includes("_") || modelWords.has(type));
}
