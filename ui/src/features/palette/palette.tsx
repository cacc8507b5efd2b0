import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type OpenIn, useAppActions } from "../../components/app-actions";
import { Dialog } from "../../components/dialog";
import { Kbd } from "../../components/kbd";
import type { PaletteEntry, PaletteView } from "./entries";
import styles from "./palette.module.css";
import { PaletteFooter } from "./palette-footer";
import { PaletteList } from "./palette-list";
import { usePaletteSections } from "./use-palette-sections";

/** CIs, views and commands in one list, found by a few letters. */
export function Palette({
  initialWords,
  views,
  isOpen,
  onClose,
}: {
  initialWords: string;
  /** Views to go to: open tabs and kinds of view. */
  views: readonly PaletteView[];
  /** Whether a workspace is open; without one there are commands alone. */
  isOpen: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation("palette");
  const actions = useAppActions();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(initialWords);
  const { sections, found } = usePaletteSections(words, views, isOpen);
  const entries = sections.flatMap((section) => section.entries);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = entries.find(({ id }) => id === chosenId) ?? entries[0] ?? null;
  useEffect(() => input.current?.select(), []);

  const open = (entry: PaletteEntry, where: OpenIn) => {
    onClose();
    entry.open(where);
  };
  const fail = ({ ci }: PaletteEntry) => {
    if (ci === undefined) return;
    onClose();
    actions.openImpact([{ ci, state: "down" }]);
  };
  const press = (event: KeyboardEvent) => {
    const withMod = event.ctrlKey || event.metaKey;
    const next = chosen === null ? null : nextEntry(entries, chosen, event.key);
    if (next !== null) setChosenId(next.id);
    else if (event.key === "Enter" && chosen !== null) open(chosen, withMod ? "new" : "same");
    else if (withMod && event.key.toLowerCase() === "i" && chosen !== null) fail(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog label={t("label")} onClose={onClose} className={styles.palette ?? ""}>
      <div className={styles.field}>
        <IconSearch size={18} stroke={1.5} aria-hidden />
        <input
          ref={input}
          role="combobox"
          aria-label={t("label")}
          aria-expanded
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={chosen === null ? undefined : `${listId}-${chosen.id}`}
          placeholder={t(isOpen ? "placeholder" : "placeholderNoWorkspace")}
          spellCheck={false}
          autoComplete="off"
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setChosenId(null);
          }}
          onKeyDown={press}
        />
        <Kbd shortcut="Escape" />
      </div>
      <PaletteList
        id={listId}
        sections={sections}
        chosenId={chosen?.id ?? null}
        onOpen={open}
        words={words}
      />
      <PaletteFooter shown={entries.length} found={found} canFail={chosen?.ci !== undefined} />
    </Dialog>
  );
}

function nextEntry(
  entries: readonly PaletteEntry[],
  chosen: PaletteEntry,
  key: string,
): PaletteEntry | null {
  const at = entries.indexOf(chosen);
  switch (key) {
    case "ArrowDown":
      return entries[(at + 1) % entries.length] ?? null;
    case "ArrowUp":
      return entries[(at - 1 + entries.length) % entries.length] ?? null;
    case "PageDown":
      return entries.at(-1) ?? null;
    case "PageUp":
      return entries[0] ?? null;
    default:
      return null;
  }
}
