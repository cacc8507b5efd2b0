import { type Icon, IconBolt, IconRoute } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import type { AppActions, OpenIn } from "../../components/app-actions";
import type { Command } from "../../components/command-registry";
import { formatRelative } from "../../components/format";
import { RECORD_ICONS } from "../../components/record-kinds";
import type { CiSummary, RecordLineView } from "../../ipc/bindings";
import type { PaletteEntry, PaletteSection, PaletteView } from "./entries";
import { fuzzyMatch } from "./fuzzy";
import type { RecentChoice } from "./recent-store";

/** Lines per section: with words typed, and before. */
const LIMITS = { recent: 4, cis: 8, records: 5, views: 4, commands: 7 } as const;

/** What the sections are made from. */
export interface PaletteSources {
  readonly words: string;
  readonly cis: readonly CiSummary[];
  readonly records: readonly RecordLineView[];
  readonly views: readonly PaletteView[];
  readonly commands: readonly Command[];
  readonly recent: readonly RecentChoice[];
  readonly classLabel: (classId: string) => string;
  readonly actions: AppActions;
  readonly remember: (choice: RecentChoice) => void;
  readonly now: number;
  readonly t: TFunction<["palette", "records"]>;
}

interface Ranked {
  readonly entry: PaletteEntry;
  readonly score: number;
}

function best(ranked: readonly Ranked[], limit: number): PaletteEntry[] {
  return [...ranked]
    .sort((one, other) => other.score - one.score)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** All sections that have something, in their order. */
export function paletteSections(sources: PaletteSources): PaletteSection[] {
  const recent = recentEntries(sources);
  const shown = new Set(recent.flatMap(({ ci }) => ci ?? []));
  const cis = sources.words.trim() === "" ? [] : sources.cis.filter(({ id }) => !shown.has(id));
  const ciLines = cis.slice(0, LIMITS.cis).map((ci) => ciEntry(sources, ci, ciNote(sources, ci)));
  const sections: PaletteSection[] = [
    { kind: "recent", entries: recent },
    { kind: "cis", entries: ciLines },
    { kind: "records", entries: sources.records.slice(0, LIMITS.records).map((record) => recordEntry(sources, record)) },
    { kind: "views", entries: viewEntries(sources) },
    { kind: "commands", entries: [...ciActs(sources), ...commandEntries(sources)] },
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}

function ciNote({ classLabel }: PaletteSources, ci: CiSummary): string {
  return [classLabel(ci.class), ci.location].filter((part) => part !== null).join(" · ");
}

function ciEntry(sources: PaletteSources, ci: CiSummary, note: string): PaletteEntry {
  const { actions, words } = sources;
  const ranges = fuzzyMatch(ci.name, words)?.ranges ?? [];
  return {
    id: `ci-${ci.id}`,
    title: ci.name,
    ranges,
    note,
    classId: ci.class,
    ciKey: ci.key,
    ci: ci.id,
    open: (where: OpenIn) => {
      sources.remember({ kind: "ci", ci, at: sources.now });
      actions.openMap([ci.id], where);
      actions.select(ci.id);
    },
  };
}

/** The core found it by its words, in whatever field they are. */
function recordEntry({ actions, words, t }: PaletteSources, { id, number, kind, title, state }: RecordLineView): PaletteEntry {
  const name = `${number} ${title}`;
  return {
    id: `record-${id}`,
    title: name,
    ranges: fuzzyMatch(name, words)?.ranges ?? [],
    note: t(`records:state.${state}`),
    icon: RECORD_ICONS[kind],
    open: (where: OpenIn) => actions.openRecord(id, kind, where),
  };
}

function commandEntry(sources: PaletteSources, command: Command, score: number): Ranked {
  const entry: PaletteEntry = {
    id: `command-${command.id}`,
    title: command.label,
    ranges: fuzzyMatch(command.label, sources.words)?.ranges ?? [],
    ...(command.icon === undefined ? {} : { icon: command.icon }),
    ...(command.shortcut === undefined ? {} : { shortcut: command.shortcut }),
    open: () => {
      sources.remember({ kind: "command", id: command.id, at: sources.now });
      command.run();
    },
  };
  return { entry, score };
}

function commandEntries(sources: PaletteSources): PaletteEntry[] {
  const offered = sources.commands.filter(({ id }) => id !== "palette.open");
  const ranked = offered.flatMap((command) => {
    const label = fuzzyMatch(command.label, sources.words);
    const words = fuzzyMatch(command.words ?? "", sources.words);
    const score = Math.max(label?.score ?? -1, words === null ? -1 : words.score / 2);
    return score < 0 ? [] : [commandEntry(sources, command, score)];
  });
  return best(ranked, LIMITS.commands);
}

function viewEntries({ views, words }: PaletteSources): PaletteEntry[] {
  const ranked = views.flatMap(({ id, title, note, icon, open }) => {
    const match = fuzzyMatch(title, words);
    if (match === null) return [];
    return [{ entry: { id: `view-${id}`, title, ranges: match.ranges, note, icon, open }, score: match.score }];
  });
  return best(ranked, LIMITS.views);
}

function recentEntries(sources: PaletteSources): PaletteEntry[] {
  const { recent, words, commands, now } = sources;
  return recent
    .flatMap((choice): PaletteEntry[] => {
      const at = formatRelative(choice.at, now);
      if (choice.kind === "ci") {
        const isFound = fuzzyMatch(choice.ci.name, words) ?? fuzzyMatch(choice.ci.key, words);
        const note = `${ciNote(sources, choice.ci)} · ${at}`;
        return isFound === null ? [] : [ciEntry(sources, choice.ci, note)];
      }
      const command = commands.find(({ id }) => id === choice.id);
      if (command === undefined || fuzzyMatch(command.label, words) === null) return [];
      const { entry } = commandEntry(sources, command, 0);
      return [{ ...entry, id: `recent-${entry.id}`, note: at }];
    })
    .slice(0, LIMITS.recent);
}

/** "Fail core-sw-01" and "Show paths from core-sw-01", for the CI that matches best. */
function ciActs({ cis, words, actions, t }: PaletteSources): PaletteEntry[] {
  const [ci] = cis;
  if (ci === undefined || words.trim() === "") return [];
  const act = (id: string, title: string, icon: Icon, open: (where: OpenIn) => void) => ({
    id: `${id}-${ci.id}`,
    title,
    ranges: fuzzyMatch(title, words)?.ranges ?? [],
    icon,
    ci: ci.id,
    open,
  });
  return [
    act("fail", t("fail", { name: ci.name }), IconBolt, (where) =>
      actions.openImpact([{ ci: ci.id, state: "down" }], where),
    ),
    act("paths", t("pathsFrom", { name: ci.name }), IconRoute, (where) =>
      actions.openPaths(ci.id, null, where),
    ),
  ];
}
