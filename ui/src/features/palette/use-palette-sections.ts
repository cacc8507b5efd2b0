import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { availableCommands, useCommandRegistry } from "../../components/command-registry";
import { modelQuery, searchQuery, workspaceQuery } from "../../ipc/queries";
import { EVERY_RECORD, recordsQuery } from "../../ipc/record-queries";
import { modelWord } from "../../locales/model-words";
import type { PaletteSection, PaletteView } from "./entries";
import { remember, type RecentChoice, useRecentStore } from "./recent-store";
import { paletteSections } from "./sections";

/** CIs asked of the core at a time. */
const CIS = 8;

/** The sections for some words, and how many lines there would be without limits. */
export function usePaletteSections(
  words: string,
  views: readonly PaletteView[],
  isOpen: boolean,
): { readonly sections: readonly PaletteSection[]; readonly found: number } {
  const { t } = useTranslation(["palette", "records"]);
  const actions = useAppActions();
  const [now] = useState(() => Date.now());
  const isAsking = isOpen && words.trim() !== "";
  const search = useQuery({ ...searchQuery(words.trim(), CIS), enabled: isAsking });
  const found = useQuery({ ...recordsQuery({ ...EVERY_RECORD, text: words.trim() }), enabled: isAsking });
  const records = isAsking ? found.data : undefined;
  const model = useQuery({ ...modelQuery(), enabled: isOpen }).data;
  const workspace = useQuery({ ...workspaceQuery(), enabled: isOpen }).data?.path ?? "";
  const recent = useRecentStore((store) => store);
  const sets = useCommandRegistry((registry) => registry.sets);
  const answer = isAsking ? search.data : undefined;
  return useMemo(() => {
    const labels = new Map(model?.classes.map(({ id, label }) => [id, modelWord(label)]));
    const cis = answer?.items ?? [];
    const sections = paletteSections({
      words,
      cis,
      records: records ?? [],
      views,
      // A new list of sets may offer other commands.
      commands: sets.length === 0 ? [] : availableCommands(),
      recent: recent.workspace === workspace ? recent.choices : [],
      classLabel: (classId) => labels.get(classId) ?? classId,
      actions,
      remember: (choice: RecentChoice) => remember(workspace, choice),
      now,
      t,
    });
    const shown = sections.reduce((sum, section) => sum + section.entries.length, 0);
    return { sections, found: shown + Math.max((answer?.total ?? 0) - cis.length, 0) };
  }, [words, answer, records, model, views, sets, recent, workspace, actions, now, t]);
}
