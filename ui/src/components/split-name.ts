/** Characters kept at the end of a name, enough for "-ham-01". */
const TAIL = 9;
/** Longest part of a name put into the document; far above what any column can show. */
const HEAD_LIMIT = 400;

/** A name cut in two: the head may be shortened by the layout, the tail always shows. */
export interface SplitName {
  readonly head: string;
  readonly tail: string;
}

/** Splits a name before its last characters, never inside a character. */
export function splitName(name: string): SplitName {
  if (name.length <= TAIL * 2) return { head: name, tail: "" };
  let cut = name.length - TAIL;
  const unit = name.charCodeAt(cut);
  if (unit >= 0xdc00 && unit <= 0xdfff) cut -= 1;
  return { head: name.slice(0, Math.min(cut, HEAD_LIMIT)), tail: name.slice(cut) };
}
