import { changesetWords } from "../../components/moment-words";
import type { Between } from "../../ipc/bindings";

/** The two moments between which lies one changeset; before the first there was nothing. */
export function contentOf(number: number): Between {
  return { from: changesetWords(number - 1), to: changesetWords(number) };
}
