import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { OpenIn } from "../../components/app-actions";
import { ClassIcon } from "../../components/class-icon";
import { Kbd } from "../../components/kbd";
import { Mono } from "../../components/mono";
import type { PaletteEntry, PaletteSection } from "./entries";
import { Highlighted } from "./highlighted";
import styles from "./palette.module.css";

/** The lines found, by section. The focus stays in the field; the chosen line is told to it by id. */
export function PaletteList({
  id,
  sections,
  chosenId,
  onOpen,
  words,
}: {
  id: string;
  sections: readonly PaletteSection[];
  chosenId: string | null;
  onOpen: (entry: PaletteEntry, where: OpenIn) => void;
  words: string;
}) {
  const { t } = useTranslation("palette");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  });
  if (sections.length === 0) {
    return (
      <div className={styles.nothing}>
        <p>{t("nothing", { words })}</p>
        <p>{t("nothingHint")}</p>
        <div id={id} role="listbox" aria-label={t("label")} />
      </div>
    );
  }
  return (
    <div ref={list} id={id} role="listbox" aria-label={t("label")} className={styles.list}>
      {sections.map(({ kind, entries }) => (
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
          <div id={`${id}-${kind}`} className={styles.heading}>
            {t(kind)}
          </div>
          {entries.map((entry) => (
            <Line
              key={entry.id}
              id={`${id}-${entry.id}`}
              entry={entry}
              isChosen={entry.id === chosenId}
              onOpen={onOpen}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function Line({
  id,
  entry,
  isChosen,
  onOpen,
}: {
  id: string;
  entry: PaletteEntry;
  isChosen: boolean;
  onOpen: (entry: PaletteEntry, where: OpenIn) => void;
}) {
  const { icon: Picture, classId, title, ranges, note, shortcut, ciKey } = entry;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      className={styles.line}
      onClick={(event) => onOpen(entry, event.ctrlKey || event.metaKey ? "new" : "same")}
    >
      <span className={styles.icon}>
        {Picture !== undefined && <Picture size={16} stroke={1.5} aria-hidden />}
        {Picture === undefined && classId !== undefined && <ClassIcon classId={classId} />}
      </span>
      <Highlighted text={title} ranges={ranges} />
      {ciKey !== undefined && ranges.length === 0 && <Mono className={styles.key ?? ""}>{ciKey}</Mono>}
      <span className={styles.note}>{note}</span>
      {shortcut !== undefined && <Kbd shortcut={shortcut} />}
    </div>
  );
}
