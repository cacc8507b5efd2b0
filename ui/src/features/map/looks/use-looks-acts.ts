import type { Dispatch, SetStateAction } from "react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CiId } from "../../../components/ids";
import type { Point } from "../../../graph-canvas/geometry";
import { type MapLooks, withMembers, withNewBox, withoutMembers } from "./map-looks";

/** What can be done to the looks of a map. */
export interface LooksActs {
  readonly change: (change: (looks: MapLooks) => MapLooks) => void;
  readonly hide: (cis: readonly CiId[], hidden: boolean) => void;
  readonly fade: (cis: readonly CiId[], faded: boolean) => void;
  readonly fadeOthers: (cis: readonly CiId[], all: readonly CiId[]) => void;
  readonly pin: (places: ReadonlyMap<string, Point>) => void;
  readonly unpin: (nodes: readonly string[]) => void;
  readonly box: (cis: readonly CiId[]) => void;
  readonly unbox: (cis: readonly CiId[]) => void;
  readonly collapse: (box: string, collapsed: boolean) => void;
}

/** The acts on looks that are kept in a state; `onOwnBox` is told of a box made by hand, so that such boxes are shown. */
export function useLooksActs(setLooks: Dispatch<SetStateAction<MapLooks>>, onOwnBox: () => void): LooksActs {
  const { t } = useTranslation("mapLooks");
  return useMemo(() => {
    const setOf = (part: "hidden" | "faded") => (cis: readonly CiId[], are: boolean) =>
      setLooks((looks) => ({ ...looks, [part]: withMembers(looks[part], cis, are) }));
    return {
      change: setLooks,
      hide: setOf("hidden"),
      fade: setOf("faded"),
      fadeOthers: (cis, all) =>
        setLooks((looks) => ({ ...looks, faded: withMembers(withMembers(looks.faded, all, true), cis, false) })),
      pin: (places) => setLooks((looks) => ({ ...looks, pins: new Map([...looks.pins, ...places]) })),
      unpin: (nodes) =>
        setLooks((looks) => ({ ...looks, pins: new Map([...looks.pins].filter(([id]) => !nodes.includes(id))) })),
      box: (cis) => {
        setLooks((looks) => {
          const taken = new Set(looks.boxes.map(({ id }) => id));
          let number = looks.boxes.length + 1;
          while (taken.has(`own ${number}`)) number += 1;
          return withNewBox(looks, `own ${number}`, t("boxes.newName", { number }), cis);
        });
        onOwnBox();
      },
      unbox: (cis) => setLooks((looks) => ({ ...looks, boxes: withoutMembers(looks.boxes, cis) })),
      collapse: (box, collapsed) =>
        setLooks((looks) => ({ ...looks, collapsed: withMembers(looks.collapsed, [box], collapsed) })),
    };
  }, [setLooks, onOwnBox, t]);
}
