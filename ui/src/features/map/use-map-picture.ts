import { useQuery } from "@tanstack/react-query";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useClassParents } from "../../components/class-parents-store";
import { formatInstant, formatNumber } from "../../components/format";
import { momentName } from "../../components/moment-words";
import { showToast } from "../../components/toast-store";
import type { GraphCanvasHandle } from "../../graph-canvas/graph-canvas";
import type { PictureContent } from "../../graph-canvas/picture/draw-picture";
import { pngPicture, svgPicture } from "../../graph-canvas/picture/picture-files";
import type { PictureFormat, WorkspaceView } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { core } from "../../ipc/host";
import { workspaceQuery } from "../../ipc/queries";
import { fileNameOf } from "./file-name";
import type { LegendEntries } from "./legend-entries";
import type { RuleMembers } from "./looks/style-rules";
import { useRuleNames } from "./looks/use-rule-names";
import { pictureLegendRows } from "./picture-legend-rows";

/** Colours of a picture: those on the screen, or the light ones whatever is on the screen. */
export type PictureColours = "window" | "light";

/** What can be made of a map that leaves the window. */
export interface MapPictureActs {
  readonly save: (format: PictureFormat, colours: PictureColours) => void;
  readonly copy: (colours: PictureColours) => void;
}

/** Saves and copies the map as it lies there, with its title, where it is from and its legend. */
export function useMapPicture(map: {
  readonly canvas: RefObject<GraphCanvasHandle | null>;
  readonly title: string;
  readonly legend: LegendEntries;
  readonly styled: readonly RuleMembers[];
  readonly cis: number;
  readonly relationships: number;
}): MapPictureActs {
  const { t } = useTranslation(["map", "common", "mapLooks"]);
  const nameOf = useRuleNames();
  const parents = useClassParents((state) => state.parents);
  const { data: workspace } = useQuery(workspaceQuery());

  const content = (colours: PictureColours): PictureContent => {
    const { moment } = workspace ?? {};
    const source = [
      workspace?.name ?? "",
      ...(moment === undefined ? [] : [asOf(moment)]),
      t("map:picture.cis", { count: map.cis, shown: formatNumber(map.cis) }),
      t("map:status.relationships", { count: map.relationships }),
    ];
    const words = {
      title: map.title,
      source: source.filter((part) => part !== "").join(" · "),
      legend: pictureLegendRows(map.legend, map.styled, nameOf, parents, t),
    };
    const made = map.canvas.current?.picture(words, colours) ?? null;
    if (made === null) throw new Error(t("map:picture.notDrawn"));
    return made;
  };
  const asOf = ({ kind, label, changeset }: WorkspaceView["moment"]): string => {
    const as = { number: formatNumber(changeset.number), when: formatInstant(changeset.at) };
    const known = changeset.number === 0 ? "" : t("map:picture.asOf", as);
    const shown = kind === "now" || kind === "changeset" ? "" : momentName({ kind, label });
    return [shown, known].filter((part) => part !== "").join(" · ");
  };
  const failed = (error: unknown): void => {
    const { happened, remedy = "", detail = "" } = errorWords(error);
    showToast({ text: [happened, remedy, detail].filter((part) => part !== "").join(" ") });
  };

  const save = async (format: PictureFormat, colours: PictureColours): Promise<void> => {
    // Drawn before the dialog: what is saved is what was on the screen when it was asked for.
    const made = content(colours);
    const path = await core().choosePictureTarget(format, fileNameOf(map.title, "map"));
    if (path === null) return;
    await core().writePicture(path, format, Array.from(await bytesOf(made, format)));
    showToast({ text: t("map:picture.saved", { path }) });
  };
  const copy = async (colours: PictureColours): Promise<void> => {
    const made = content(colours);
    try {
      // The picture is given as a promise, because web views allow copying only at once after a key or click.
      await navigator.clipboard.write([new ClipboardItem({ "image/png": pngPicture(made) })]);
    } catch {
      showToast({
        text: t("map:picture.notCopied"),
        action: { label: t("map:picture.saveInstead"), run: () => void save("png", colours).catch(failed) },
      });
      return;
    }
    showToast({ text: t("map:picture.copied") });
  };
  return {
    save: (format, colours) => void save(format, colours).catch(failed),
    copy: (colours) => void copy(colours).catch(failed),
  };
}

async function bytesOf(made: PictureContent, format: PictureFormat): Promise<Uint8Array> {
  if (format === "svg") return new TextEncoder().encode(svgPicture(made));
  return new Uint8Array(await (await pngPicture(made)).arrayBuffer());
}
