import { type Icon, IconMinus, IconPencil, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ChangeKindView } from "../ipc/bindings";
import styles from "./change-mark.module.css";

const PICTURES: Readonly<Record<ChangeKindView, Icon>> = { added: IconPlus, removed: IconMinus, changed: IconPencil };

/** What became of something: a picture in its colour, with the word where `labelled`. */
export function ChangeMark({ what, labelled = false }: { what: ChangeKindView; labelled?: boolean }) {
  const { t } = useTranslation("common");
  const Picture = PICTURES[what];
  const word = t(`changeKind.${what}`);
  return (
    <span className={styles.mark} data-what={what} title={labelled ? undefined : word}>
      <Picture size={14} stroke={2} aria-hidden />
      <span className={labelled ? styles.word : styles.unseen}>{word}</span>
    </span>
  );
}
