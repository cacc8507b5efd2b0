import { IconFocusCentered, IconHierarchy3, IconList } from "@tabler/icons-react";
import { type RefObject, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type Command, useCommands } from "../../components/command-registry";
import type { GraphCanvasHandle } from "../../graph-canvas/graph-canvas";

/** What the commands of a map act on. */
export interface MapActs {
  readonly canvas: RefObject<GraphCanvasHandle | null>;
  readonly onList: () => void;
}

/** Offers what can be done to the map in front to the palette and by shortcuts. */
export function useMapCommands(acts: MapActs): void {
  const { t } = useTranslation("map");
  const latest = useRef(acts);
  latest.current = acts;
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: "map.list", label: t("list"), group: "view", icon: IconList, shortcut: "L", run: () => latest.current.onList() },
      { id: "map.fit", label: t("fit"), group: "view", icon: IconFocusCentered, run: () => latest.current.canvas.current?.fit() },
      {
        id: "map.layOutAgain",
        label: t("layOutAgain"),
        group: "view",
        icon: IconHierarchy3,
        run: () => latest.current.canvas.current?.layOutAgain(),
      },
    ],
    [t],
  );
  useCommands(commands);
}
