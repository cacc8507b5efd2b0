import { IconFocusCentered, IconHierarchy3, IconList } from "@tabler/icons-react";
import { type RefObject, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type Command, useCommands } from "../../components/command-registry";
import type { GraphCanvasHandle } from "../../graph-canvas/graph-canvas";
import { isWindowDark, pictureActions } from "./picture-actions";
import type { MapPictureActs } from "./use-map-picture";

/** What the commands of a map act on. */
export interface MapActs {
  readonly canvas: RefObject<GraphCanvasHandle | null>;
  readonly onList: () => void;
  readonly picture: MapPictureActs;
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
      ...(["window", "light"] as const).flatMap((colours) =>
        pictureActions(() => latest.current.picture, colours, t).map(
          (action): Command => ({
            ...action,
            id: `map.${action.id}`,
            group: "view",
            words: t("picture.words"),
            when: () => colours === "window" || isWindowDark(),
          }),
        ),
      ),
    ],
    [t],
  );
  useCommands(commands);
}
