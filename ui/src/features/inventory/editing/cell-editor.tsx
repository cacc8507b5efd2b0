import clsx from "clsx";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AttachedPanel } from "../../../components/attached-panel";
import { readValue } from "../../../components/value-parsing";
import type { InventoryRow } from "../../../ipc/bindings";
import { changeCi } from "../../../ipc/change-ci";
import type { ModelIndex } from "../../../ipc/model-index";
import { useApplyEdit } from "../../../ipc/use-apply-edit";
import type { Column } from "../columns";
import styles from "./cell-editor.module.css";
import { cellChange, cellField, cellText } from "./cell-field";
import { CellOptionList, CellProblem } from "./cell-editor-panel";
import { meantOption } from "./cell-options";
import { useCellOptions } from "./use-cell-options";

/** Where the grid goes on once a cell is done. */
export type LeaveTo = "stay" | "down" | "up" | "right" | "left";

/** Edits a cell where it stands. Enter and Tab write and go on, Escape leaves everything as it was. */
export function CellEditor({
  row,
  column,
  index,
  typed,
  onLeave,
}: {
  row: InventoryRow;
  column: Column;
  index: ModelIndex;
  /** The letter that began the edit, which replaces what is there; null where the value is to be edited. */
  typed: string | null;
  onLeave: (to: LeaveTo) => void;
}) {
  const { t } = useTranslation(["inventory", "inspector"]);
  const edit = useApplyEdit();
  const listId = useId();
  const place = useRef<HTMLSpanElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [field] = useState(() => cellField(column, index));
  // The edit stands on the value that was there when it began, so that a change meanwhile is seen.
  const [begun] = useState({ value: cellText(row, column), since: row.since });
  const [text, setText] = useState<string | null>(typed);
  const [chosen, setChosen] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const options = useCellOptions(column, field, index, text);
  const isStrict = field.choices !== null || field.kind === "ciReference";
  const shown = text ?? wordOf(begun.value ?? "");

  const input = () => place.current?.querySelector<HTMLElement>("input, textarea");
  useEffect(() => {
    const element = place.current?.querySelector<HTMLInputElement>("input, textarea");
    element?.focus();
    if (typed === null) element?.select();
  }, [typed]);

  // The focus goes before the editor does, and that must not write.
  const left = useRef(false);
  const leave = (to: LeaveTo) => {
    left.current = true;
    onLeave(to);
  };
  const write = async (value: string | null, to: LeaveTo) => {
    if (value === begun.value) {
      leave(to);
      return;
    }
    if (value === null && field.required) {
      setProblem(t("inspector:problem.required"));
      return;
    }
    const since = cellText(row, column) === begun.value ? row.since : begun.since;
    const applied = await edit.apply(changeCi({ summary: row.ci, since }, cellChange(column, value)), "");
    if (applied !== null) leave(to);
    else input()?.focus();
  };
  const finish = (to: LeaveTo, picked: number | null = chosen) => {
    if (edit.pending) return;
    if (text === null && picked === null) {
      leave(to);
      return;
    }
    const option = isStrict || picked !== null ? meantOption(options, text ?? "", picked) : undefined;
    if (option !== undefined) {
      void write(option.value === "" ? null : option.value, to);
      return;
    }
    if (isStrict && (text ?? "").trim() !== "") {
      setProblem(t(field.kind === "ciReference" ? "inspector:problem.ci" : "editing.choose"));
      return;
    }
    const read = readValue(field.kind, text ?? "");
    if (read.problem === null) void write(read.value, to);
    else setProblem(t(`inspector:problem.${read.problem}`));
  };
  const change = (next: string) => {
    setText(next);
    setChosen(null);
    setProblem(null);
    edit.clear();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys typed here are not meant for the grid or the window around it.
    event.stopPropagation();
    const isLong = field.kind === "longText";
    if (event.key === "Escape") leave("stay");
    else if (event.key === "Enter" && !(isLong && (event.altKey || event.shiftKey))) {
      event.preventDefault();
      finish(event.shiftKey ? "up" : "down");
    } else if (event.key === "Tab") {
      event.preventDefault();
      finish(event.shiftKey ? "left" : "right");
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length > 0) {
      event.preventDefault();
      const from = chosen ?? (event.key === "ArrowDown" ? -1 : options.length);
      const step = event.key === "ArrowDown" ? 1 : options.length - 1;
      setChosen((from + step + options.length) % options.length);
    }
  };
  const onBlur = (to: EventTarget | null) => {
    if (left.current || !document.hasFocus() || edit.pending) return;
    if (to instanceof Node && panel.current?.contains(to) === true) return;
    if (problem !== null || edit.problem !== null) leave("stay");
    else finish("stay");
  };

  const isOpen = options.length > 0 || problem !== null || edit.problem !== null;
  const isListed = options.length > 0 && problem === null && edit.problem === null;
  const named = {
    "aria-label": t("editing.field", { column: column.label, key: row.ci.key }),
    "aria-invalid": problem !== null || edit.problem !== null || undefined,
    value: shown,
    readOnly: edit.pending,
  };
  return (
    <span
      ref={place}
      className={clsx(styles.editor, column.right && styles.right, edit.pending && styles.pending)}
      onKeyDown={onKeyDown}
      onBlur={(event) => onBlur(event.relatedTarget)}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <AttachedPanel
        open={isOpen}
        label={t("editing.about", { column: column.label })}
        panelRef={panel}
        target={
          field.kind === "longText" ? (
            <textarea {...named} className={styles.area} rows={4} onChange={(event) => change(event.target.value)} />
          ) : (
            <input
              {...named}
              type={field.kind === "date" && typed === null ? "date" : "text"}
              inputMode={field.kind === "integer" ? "numeric" : field.kind === "decimal" ? "decimal" : undefined}
              spellCheck={false}
              autoComplete="off"
              role={isListed ? "combobox" : undefined}
              aria-expanded={isListed || undefined}
              aria-controls={isListed ? listId : undefined}
              aria-activedescendant={isListed && chosen !== null ? `${listId}-${chosen}` : undefined}
              aria-autocomplete={isListed ? "list" : undefined}
              onChange={(event) => change(event.target.value)}
            />
          )
        }
      >
        {isListed ? (
          <CellOptionList
            id={listId}
            label={column.label}
            options={options}
            chosen={chosen}
            current={begun.value}
            onPick={(at) => finish("stay", at)}
          />
        ) : (
          <CellProblem
            said={problem}
            edit={edit}
            labelOf={(id) => index.attributes.get(id)?.label}
          />
        )}
      </AttachedPanel>
    </span>
  );

  /** A choice in the words of its list. */
  function wordOf(value: string): string {
    return field.choices === null ? value : (options.find((option) => option.value === value)?.label ?? value);
  }
}
