import {
  type Icon,
  IconBookmark,
  IconCalendarTime,
  IconClock,
  IconGitCommit,
  IconPencil,
  IconQuestionMark,
} from "@tabler/icons-react";
import type { MomentKind } from "../ipc/bindings";

/** The picture of each kind of moment. */
export const MOMENT_ICONS: Readonly<Record<MomentKind, Icon>> = {
  now: IconClock,
  time: IconCalendarTime,
  changeset: IconGitCommit,
  baseline: IconBookmark,
  draft: IconPencil,
  whatIf: IconQuestionMark,
};

/** The picture of a kind of moment. */
export function MomentIcon({ kind, size = 16 }: { kind: MomentKind; size?: number }) {
  const Picture = MOMENT_ICONS[kind];
  return <Picture size={size} stroke={1.5} aria-hidden />;
}
