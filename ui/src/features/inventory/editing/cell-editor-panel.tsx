import { IconAlertOctagon, IconCheck } from "@tabler/icons-react";
import { ConflictChoices } from "../../../components/conflict-choices";
import type { ApplyEdit } from "../../../ipc/use-apply-edit";
import styles from "./cell-editor.module.css";
import type { CellOption } from "./cell-options";

/** The values offered under a cell. */
export function CellOptionList({
  id,
  label,
  options,
  chosen,
  current,
  onPick,
}: {
  id: string;
  label: string;
  options: readonly CellOption[];
  chosen: number | null;
  /** What the cell holds. */
  current: string | null;
  onPick: (at: number) => void;
}) {
  return (
    <ul id={id} role="listbox" aria-label={label} className={styles.options}>
      {options.map(({ value, label: word, note }, at) => (
        <li
          key={value}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === chosen}
          className={styles.option}
          // The field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(at)}
        >
          <span className={styles.word}>{word}</span>
          {note !== null && <span className={styles.note}>{note}</span>}
          {value === (current ?? "") && <IconCheck size={14} stroke={1.75} aria-hidden />}
        </li>
      ))}
    </ul>
  );
}

/** Why what was typed cannot be written, with the way forward. */
export function CellProblem({
  said,
  edit,
  labelOf,
}: {
  /** What is wrong with the text; null where the core refused the edit. */
  said: string | null;
  edit: ApplyEdit;
  labelOf: (attribute: string) => string | undefined;
}) {
  const { problem, conflict } = edit;
  if (said === null && conflict !== null) {
    return (
      <div className={styles.problem}>
        <ConflictChoices conflict={conflict} edit={edit} labelOf={labelOf} />
      </div>
    );
  }
  const sentences = said === null ? [problem?.happened, problem?.remedy, problem?.kept] : [said];
  return (
    <div role="alert" className={styles.problem}>
      <IconAlertOctagon size={15} stroke={1.5} aria-hidden />
      <div>
        {sentences.map((sentence) => sentence !== undefined && <p key={sentence}>{sentence}</p>)}
      </div>
    </div>
  );
}
