/** Characters kept at the end of a name, enough for "-ham-01". */
const TAIL = 9;
/** Longest part of a name put into the document; far above what any column can show. */
const HEAD_LIMIT = 400;

/** A name cut in two: the head may be shortened by the layout, the tail always shows. */
export interface SplitName {
  readonly head: string;
  readonly tail: string;
}

/** How far the cut may move to meet the beginning of a word. */
const REACH = 4;
/** Signs that part words and stay with what follows them. */
const PARTS = "-._/";

/** Splits a name before its last characters, at the beginning of a word where one is near, never inside a character. */
export function splitName(name: string): SplitName {
  if (name.length <= TAIL * 2) return { head: name, tail: "" };
  let cut = wordNear(name, name.length - TAIL);
  const unit = name.charCodeAt(cut);
  if (unit >= 0xdc00 && unit <= 0xdfff) cut -= 1;
  return { head: name.slice(0, Math.min(cut, HEAD_LIMIT)), tail: name.slice(cut) };
}

/** The beginning of a word nearest to a place; the place itself where none is within reach. */
function wordNear(name: string, place: number): number {
  for (let away = 0; away <= REACH; away += 1) {
    for (const at of [place - away, place + away]) {
      if (name[at - 1] === " " || PARTS.includes(name[at] ?? " ")) return at;
    }
  }
  return place;
}
