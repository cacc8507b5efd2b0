import type { Icon } from "@tabler/icons-react";
import type { OpenIn } from "../../components/app-actions";
import type { CiId } from "../../components/ids";
import type { MatchRange } from "./fuzzy";

/** One line of the palette. */
export interface PaletteEntry {
  /** Unique among all lines shown. */
  readonly id: string;
  readonly title: string;
  readonly ranges: readonly MatchRange[];
  /** What it is, at the right. */
  readonly note?: string;
  readonly icon?: Icon;
  /** Class whose icon stands before the title, for CIs. */
  readonly classId?: string;
  /** Key of the CI, shown where the name alone does not tell why it is found. */
  readonly ciKey?: string;
  readonly shortcut?: string;
  /** The CI it is about: what Ctrl+I fails. */
  readonly ci?: CiId;
  readonly open: (where: OpenIn) => void;
}

/** Lines of one kind. */
export interface PaletteSection {
  readonly kind: "recent" | "cis" | "records" | "views" | "commands";
  readonly entries: readonly PaletteEntry[];
}

/** A view the palette can go to, as the frame tells it. */
export interface PaletteView {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly icon: Icon;
  readonly open: (where: OpenIn) => void;
}
