import type { Sight } from "../../graph-canvas/camera";
import { colourings, type ColouringKind } from "./colouring";
import type { PainterKind } from "./drawing/painter";

/** How an overview was looked at last. */
export interface RememberedLook {
  readonly colouring: ColouringKind;
  /** How the CIs were asked to be drawn; null as measured. */
  readonly painter: PainterKind | null;
  /** What was in sight; null for all. */
  readonly sight: Sight | null;
}

const usual: RememberedLook = { colouring: "family", painter: null, sight: null };

function storageKey(workspace: string): string {
  return `faultline.overview:${workspace}`;
}

/** How the overview of a workspace was looked at last, by the workspace's path. */
export function rememberedLook(workspace: string): RememberedLook {
  return readLook(localStorage.getItem(storageKey(workspace)));
}

/** Keeps a part of how the overview is looked at, until the next start too. */
export function rememberLook(workspace: string, look: Partial<RememberedLook>): void {
  localStorage.setItem(storageKey(workspace), JSON.stringify({ ...rememberedLook(workspace), ...look }));
}

/** What {@link rememberLook} kept; as usual wherever it cannot be read. */
export function readLook(text: string | null): RememberedLook {
  let read: unknown;
  try {
    read = JSON.parse(text ?? "null");
  } catch {
    return usual;
  }
  if (typeof read !== "object" || read === null) return usual;
  const { colouring, painter, sight } = read as Partial<Record<keyof RememberedLook, unknown>>;
  return {
    colouring: colourings.find((kind) => kind === colouring) ?? usual.colouring,
    painter: painter === "webgl" || painter === "canvas" ? painter : null,
    sight: sightOf(sight),
  };
}

function sightOf(read: unknown): Sight | null {
  if (typeof read !== "object" || read === null) return null;
  const { x, y, zoom } = read as Partial<Record<keyof Sight, unknown>>;
  const numbers = [x, y, zoom].filter((part): part is number => typeof part === "number" && Number.isFinite(part));
  const [left, top, scale] = numbers;
  if (left === undefined || top === undefined || scale === undefined || scale <= 0) return null;
  return { x: left, y: top, zoom: scale };
}
