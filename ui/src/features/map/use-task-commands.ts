import { IconLink, IconRoute } from "@tabler/icons-react";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type Command, useCommands } from "../../components/command-registry";
import type { CiId } from "../../components/ids";
import { connectionBetween, type MapTask, pathsBetween } from "./map-task";

/** Offers what can be done about the first one or two of the CIs selected on the map in front. */
export function useTaskCommands(selected: readonly CiId[], onTask: (task: MapTask) => void): void {
  const { t } = useTranslation("map");
  const latest = useRef({ selected, onTask });
  latest.current = { selected, onTask };
  const commands = useMemo<readonly Command[]>(() => {
    const start = (make: typeof pathsBetween): void => {
      const [from, to = null] = latest.current.selected;
      if (from !== undefined) latest.current.onTask(make(from, to));
    };
    const when = (): boolean => latest.current.selected.length > 0;
    const group = "ci" as const;
    return [
      { id: "map.paths", label: t("task.pathsOnMap"), group, icon: IconRoute, words: t("task.words"), when, run: () => start(pathsBetween) },
      { id: "map.connect", label: t("task.connectOnMap"), group, icon: IconLink, words: t("task.connectWords"), when, run: () => start(connectionBetween) },
    ];
  }, [t]);
  useCommands(commands);
}
