import { type Dispatch, type RefObject, type SetStateAction, useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { recordStep } from "../../components/step-order";
import type { GraphCanvasHandle } from "../../graph-canvas/graph-canvas";
import type { Placement } from "../../graph-canvas/layout/placement";
import { changedPart, type MapDoing } from "./map-doing";

/** What the user did to a map, and how to do more: every change is a step that undo takes back. */
export interface MapSteps {
  readonly doing: MapDoing;
  readonly setLooks: Dispatch<SetStateAction<MapDoing["looks"]>>;
  readonly setEdits: Dispatch<SetStateAction<MapDoing["edits"]>>;
  readonly setTypes: Dispatch<SetStateAction<MapDoing["types"]>>;
  readonly setGrouping: Dispatch<SetStateAction<MapDoing["grouping"]>>;
  /** Says how everything stood before nodes were moved; to be called before the change that the move comes to. */
  readonly movedFrom: (before: Placement) => void;
}

/** Keeps what the user did to the map of a tab. Changes of one moment are one step. */
export function useMapSteps(tabId: string, initial: MapDoing, canvas: RefObject<GraphCanvasHandle | null>): MapSteps {
  const { t } = useTranslation("mapLooks");
  const [doing, setDoing] = useState(initial);
  const latest = useRef(initial);
  const open = useRef<{ readonly before: MapDoing; readonly placement: Placement | null } | null>(null);

  const record = useCallback(() => {
    if (open.current === null) return;
    const { before, placement } = open.current;
    open.current = null;
    const after = latest.current;
    const part = changedPart(before, after);
    if (part === null) return;
    let [former, later]: (Placement | null)[] = [placement, null];
    const go = (to: MapDoing, places: Placement | null): void => {
      // Another arrangement is laid out by itself.
      if (places !== null && to.looks.arrangement === latest.current.looks.arrangement) canvas.current?.putBack(places);
      latest.current = to;
      setDoing(to);
    };
    recordStep({
      tabId,
      label: t(`step.${part}`),
      undo: () => {
        later = canvas.current?.placement() ?? null;
        go(before, former ?? null);
      },
      redo: () => {
        former = canvas.current?.placement() ?? null;
        go(after, later ?? null);
      },
    });
  }, [tabId, t, canvas]);

  const movedFrom = useCallback(
    (placement: Placement) => {
      open.current ??= { before: latest.current, placement };
    },
    [],
  );
  const setters = useMemo(() => {
    const setterOf =
      <Part extends keyof MapDoing>(part: Part): Dispatch<SetStateAction<MapDoing[Part]>> =>
      (action) => {
        const before = latest.current;
        const value = typeof action === "function" ? (action as (former: MapDoing[Part]) => MapDoing[Part])(before[part]) : action;
        if (Object.is(value, before[part])) return;
        open.current ??= { before, placement: canvas.current?.placement() ?? null };
        latest.current = { ...before, [part]: value };
        setDoing(latest.current);
        queueMicrotask(record);
      };
    return {
      setLooks: setterOf("looks"),
      setEdits: setterOf("edits"),
      setTypes: setterOf("types"),
      setGrouping: setterOf("grouping"),
    };
  }, [record, canvas]);
  return { doing, ...setters, movedFrom };
}
