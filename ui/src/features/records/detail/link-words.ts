import type { TFunction } from "i18next";
import type { RecordLinkKindView } from "../../../ipc/bindings";

/** A link as it is read from one of its ends. */
export interface LinkEnd {
  readonly kind: RecordLinkKindView;
  readonly inverse: boolean;
}

/** Every word of a link, and what it means. */
export const LINK_WORDS = {
  relates_to: { kind: "relates_to", inverse: false },
  caused_by: { kind: "caused_by", inverse: false },
  caused: { kind: "caused_by", inverse: true },
  fixes: { kind: "fixes", inverse: false },
  fixed_by: { kind: "fixes", inverse: true },
  part_of: { kind: "part_of", inverse: false },
  contains: { kind: "part_of", inverse: true },
  duplicates: { kind: "duplicates", inverse: false },
  duplicated_by: { kind: "duplicates", inverse: true },
  child_of: { kind: "child_of", inverse: false },
  parent_of: { kind: "child_of", inverse: true },
} as const satisfies Readonly<Record<string, LinkEnd>>;

/** A word that a link can be read by. */
export type LinkWord = keyof typeof LINK_WORDS;

/** What the core's word of a link means. */
export function linkOf(word: string): LinkEnd {
  return LINK_WORDS[word as LinkWord] ?? LINK_WORDS.relates_to;
}

/** The core's word of a link in the user's language. */
export function wordOf(word: string, t: TFunction<"records">): string {
  return t(`word.${word as LinkWord}`, { defaultValue: word });
}
