import { IconBoxMultiple, IconBrush, IconEye, IconEyeOff, IconFocus2, IconPin, IconPinnedOff, IconShadow, IconSquareMinus, IconSquareOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CiId } from "../../../components/ids";
import type { Point } from "../../../graph-canvas/geometry";
import type { Scene } from "../../../graph-canvas/scene";
import type { Fold } from "../fold";
import type { NodeMenuSection } from "../node-menu";
import { collapsedBoxOf } from "./collapse-boxes";
import type { MapLooks } from "./map-looks";
import type { LooksActs } from "./use-looks-acts";

/** What the menu of a node needs to know to change its looks. */
export interface LooksOnMap {
  readonly acts: LooksActs;
  readonly looks: MapLooks;
  readonly scene: Scene;
  readonly folds: readonly Fold[];
  readonly selection: ReadonlySet<string>;
  readonly placeOf: (node: string) => Point | null;
}

/** The part of a node's menu that changes how it looks; it acts on the selection where the node is part of it. */
export function useLooksMenu({ acts, looks, scene, folds, selection, placeOf }: LooksOnMap): (node: string) => NodeMenuSection {
  const { t } = useTranslation("mapLooks");
  const membersOf = new Map(folds.map(({ id, members }) => [id, members]));
  const cisOf = (nodes: readonly string[]): CiId[] => nodes.flatMap((id) => membersOf.get(id) ?? [Number(id)]);
  return (node) => {
    const nodes = selection.has(node) && selection.size > 1 ? [...selection] : [node];
    const cis = cisOf(nodes);
    const count = cis.length;
    const isFaded = cis.every((ci) => looks.faded.has(ci));
    const isPinned = nodes.every((id) => looks.pins.has(id));
    const closed = collapsedBoxOf(node);
    const box = scene.boxes?.find(({ id }) => id === scene.nodes.find((one) => one.id === node)?.boxId);
    const several = nodes.length > 1;
    return {
      id: "looks",
      actions: [
        ...(closed === null
          ? []
          : [{ id: "openBox", label: t("node.openBox"), icon: IconSquareOff, run: () => acts.collapse(closed, false) }]),
        { id: "hide", label: several ? t("node.hideAll", { count }) : t("node.hide"), icon: IconEyeOff, run: () => acts.hide(cis, true) },
        {
          id: "looks",
          label: t("node.looks"),
          icon: IconBrush,
          run: () => undefined,
          more: [
            isFaded
              ? { id: "unfade", label: t("node.unfade"), icon: IconEye, run: () => acts.fade(cis, false) }
              : { id: "fade", label: several ? t("node.fadeAll", { count }) : t("node.fade"), icon: IconShadow, run: () => acts.fade(cis, true) },
            {
              id: "fadeOthers",
              label: t("node.fadeOthers"),
              icon: IconFocus2,
              run: () => acts.fadeOthers(cis, cisOf(scene.nodes.map(({ id }) => id))),
            },
            isPinned
              ? { id: "unpin", label: t("node.unpin"), icon: IconPinnedOff, run: () => acts.unpin(nodes) }
              : { id: "pin", label: t("node.pin"), icon: IconPin, run: () => acts.pin(placesOf(nodes, placeOf)) },
            { id: "box", label: several ? t("node.boxAll", { count }) : t("node.box"), icon: IconBoxMultiple, run: () => acts.box(cis) },
            ...(looks.boxes.some(({ members }) => cis.some((ci) => members.includes(ci)))
              ? [{ id: "unbox", label: t("node.unbox"), icon: IconSquareMinus, run: () => acts.unbox(cis) }]
              : []),
            ...(box === undefined
              ? []
              : [
                  {
                    id: "collapseBox",
                    label: t("node.collapseBox", { name: box.name.slice(0, 60) }),
                    icon: IconSquareMinus,
                    run: () => acts.collapse(box.id, true),
                  },
                ]),
          ],
        },
      ],
    };
  };
}

function placesOf(nodes: readonly string[], placeOf: (node: string) => Point | null): Map<string, Point> {
  return new Map(
    nodes.flatMap((id) => {
      const place = placeOf(id);
      return place === null ? [] : [[id, place] as const];
    }),
  );
}
