import type { OthersChangesView } from "../bindings";

/** Name of the page event that plays an edit by somebody else; its detail says which attribute of which CI. */
const EDIT = "fake-others-edit";

/** What somebody else sets. */
export interface OthersEdit {
  readonly key: string;
  readonly attribute: string;
  readonly value: string;
  /** Whether the window is told; it is not where it wrote in the same moment. */
  readonly told: boolean;
}

/** Plays the edits that a test asks for, and tells the window of them. */
export function onOthersEdit(
  play: (edit: OthersEdit) => OthersChangesView,
  tell: (changes: OthersChangesView) => void,
): void {
  globalThis.addEventListener?.(EDIT, (event) => {
    if (!(event instanceof CustomEvent)) return;
    const edit: OthersEdit = event.detail;
    const changes = play(edit);
    if (edit.told) tell(changes);
  });
}
