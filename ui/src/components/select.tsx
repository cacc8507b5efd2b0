import { Combobox, useCombobox } from "@mantine/core";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import clsx from "clsx";
import { type KeyboardEvent, type ReactNode, use, useId, useRef } from "react";
import { DialogPlace } from "./dialog-place";
import styles from "./select.module.css";

/** Milliseconds without a key after which typing begins anew. */
const PAUSE = 800;

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly mark?: ReactNode;
  /** The heading that it stands under, together with its neighbours of the same heading. */
  readonly group?: string;
}

/** One of a few choices, on a button that opens them as a list. */
export function Select<V extends string>({
  label,
  value,
  options,
  onChange,
  small = false,
  quiet = false,
  className,
}: {
  /** The name of the choice, read aloud before its value. */
  label: string;
  value: V;
  options: readonly SelectOption<V>[];
  onChange: (value: V) => void;
  small?: boolean;
  quiet?: boolean;
  className?: string;
}) {
  const place = use(DialogPlace);
  const typed = useRef({ words: "", at: 0 });
  const valueId = useId();
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.selectActiveOption(),
    onDropdownClose: () => combobox.resetSelectedOption(),
  });
  const chosen = options.find((option) => option.value === value);
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option !== undefined) onChange(option.value);
    combobox.closeDropdown();
  };
  /** Typing moves to the next option that begins so; what is typed is forgotten after a pause. */
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, timeStamp } = event;
    if (key.length !== 1 || event.altKey || event.ctrlKey || event.metaKey) return;
    const { words, at } = typed.current;
    const sought = (timeStamp - at < PAUSE ? words : "") + key.toLowerCase();
    if (sought.trim() === "") return;
    // A blank within words does not press the button.
    event.preventDefault();
    typed.current = { words: sought, at: timeStamp };
    const found = options.findIndex((option) => option.label.toLowerCase().startsWith(sought));
    const option = options[found];
    if (option === undefined) return;
    if (combobox.dropdownOpened) combobox.selectOption(found);
    else onChange(option.value);
  };
  return (
    <Combobox
      unstyled
      {...(place === null ? {} : { portalProps: { target: place } })}
      store={combobox}
      onOptionSubmit={choose}
      offset={4}
      position="bottom-start"
      width="max-content"
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.dropdown ?? "", option: styles.option ?? "", groupLabel: styles.heading ?? "" }}
    >
      <Combobox.Target targetType="button" withExpandedAttribute>
        <button
          type="button"
          role="combobox"
          aria-label={label}
          aria-describedby={valueId}
          aria-expanded={combobox.dropdownOpened}
          className={clsx(
            styles.button,
            small && styles.small,
            quiet && styles.quiet,
            className,
          )}
          onClick={() => combobox.toggleDropdown()}
          onKeyDown={onKeyDown}
        >
          <span id={valueId} className={styles.value}>
            {chosen?.mark}
            <span className={styles.text}>{chosen?.label ?? value}</span>
          </span>
          <IconChevronDown size={14} stroke={1.5} aria-hidden />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={label}>
          {grouped(options).map(({ heading, members }) => {
            const listed = members.map((option) => (
              <Combobox.Option
                key={option.value}
                value={option.value}
                active={option.value === value}
                aria-selected={option.value === value}
              >
                {option.mark}
                <span className={styles.text}>{option.label}</span>
                {option.value === value && <IconCheck size={14} stroke={1.75} aria-hidden />}
              </Combobox.Option>
            ));
            return heading === undefined ? (
              listed
            ) : (
              <Combobox.Group key={heading} label={heading}>
                {listed}
              </Combobox.Group>
            );
          })}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Neighbours of one heading together. */
function grouped<V extends string>(options: readonly SelectOption<V>[]): { heading: string | undefined; members: SelectOption<V>[] }[] {
  const groups: { heading: string | undefined; members: SelectOption<V>[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last !== undefined && last.heading === option.group) last.members.push(option);
    else groups.push({ heading: option.group, members: [option] });
  }
  return groups;
}
