import { IconCopy, IconFileTypeSvg, IconPhoto } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import type { MenuAction } from "../../components/menu";
import type { MapPictureActs, PictureColours } from "./use-map-picture";

/** What can be asked of a map that leaves the window, for menus and the palette. */
export function pictureActions(
  acts: () => MapPictureActs,
  colours: PictureColours,
  t: TFunction<"map">,
): readonly Required<Pick<MenuAction, "id" | "label" | "icon" | "run">>[] {
  const as = colours === "light" ? "Light" : "";
  return [
    { id: `saveSvg${as}`, label: t(`picture.saveSvg${as}`), icon: IconFileTypeSvg, run: () => acts().save("svg", colours) },
    { id: `savePng${as}`, label: t(`picture.savePng${as}`), icon: IconPhoto, run: () => acts().save("png", colours) },
    { id: `copy${as}`, label: t(`picture.copy${as}`), icon: IconCopy, run: () => acts().copy(colours) },
  ];
}

/** Whether the window is dark, so that light pictures differ from what it shows. */
export function isWindowDark(): boolean {
  return document.documentElement.dataset["theme"] === "dark";
}
