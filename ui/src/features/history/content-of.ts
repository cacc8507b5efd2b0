import { changesetWords } from "../../components/moment-words";
import type { Between } from "../../ipc/bindings";

/** The two moments between which lies one changeset. The first makes the workspace, so that nothing differs in it. */
export function contentOf(number: number): Between {
  return { from: changesetWords(Math.max(1, number - 1)), to: changesetWords(number) };
}
